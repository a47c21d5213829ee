/**
 * How long something may take to be seen, in milliseconds. Where all is well it costs nothing:
 * a machine that is busy with other things needs ten times what it needs alone.
 */
export const patience = 90_000;

/** How long whole suites, installations and starts may take, in milliseconds. */
export const longPatience = 8 * 60_000;
