/** How often an order may be returned or suspended by its partner: each time is kept with its reasons. */
export const mostHolds = 20;

/** How much of what a partner says without ending its order is kept: remarks on a letter, parts of a payment. */
export const mostSaid = 16;

/** The largest event, in bytes as it lies in the table. */
export const eventBytes = 48 * 1024;

/** Whatever is shown of a page of orders together, in bytes: a page may be shorter than was asked for. */
export const pageBytes = 768 * 1024;
