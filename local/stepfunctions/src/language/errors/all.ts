/** `States.ALL` matches every failure but a terminal one; in a retrier or catcher it stands alone and last. */
export const ALL = 'States.ALL';
