/** What one file may weigh: a scanned set of drawings; more is handed in as several files. */
export const largestFile = 20 * 1024 * 1024;

/** Of one case, those that were refused with them. */
export const mostFiles = 200;

/** How long a form lets somebody upload, and a link somebody download. */
export const uploadSeconds = 15 * 60;
export const downloadSeconds = 5 * 60;
