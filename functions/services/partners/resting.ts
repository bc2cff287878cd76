/** What a partner has still to answer, as far as its retirement asks. */
export interface RestingOrders {
  /** The first of its open orders that nobody would answer. @param succeeded somebody takes over what goes over */
  readonly left: (
    partner: string,
    succeeded: boolean,
  ) => Promise<readonly { readonly id: string; readonly kind: string; readonly subject: object }[]>;
}
