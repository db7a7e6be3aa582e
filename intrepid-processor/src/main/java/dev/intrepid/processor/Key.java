package dev.intrepid.processor;

/** How the value of a template variable becomes text. */
sealed interface Key {

  /** A primitive number: its digits need no encoding. */
  record Digits() implements Key {}

  /** A String, UUID or boxed number: its toString. */
  record Text() implements Key {}

  /** A constant of an enum: its name, whatever its toString says. */
  record ConstantName() implements Key {}

  /** A record of one component: that component. */
  record Wrapped(String accessor, Key inner) implements Key {}
}
