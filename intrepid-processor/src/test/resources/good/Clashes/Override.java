package clashes;

/** Called as a class of java.lang. */
record Override(int amount) {}
