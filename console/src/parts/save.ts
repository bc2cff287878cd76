/** Hands a file over to whoever looks at the page, as a download with a name. */
export const save = (content: Blob, name: string): void => {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
};
