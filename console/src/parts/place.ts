/** District and address, the district once. */
export const placeOf = (district: string, address: string): string =>
  address.startsWith(district) ? address : `${district} ${address}`;
