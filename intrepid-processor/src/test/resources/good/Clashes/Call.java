package clashes;

/** Called as another parameter of generated methods is. */
interface Call {}
