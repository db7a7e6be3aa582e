package dev.intrepid.processor.model.type;

/** Where a compilation has a type from. */
public enum Origin {
  /** Its source, or its class file, is given to this compilation. */
  GIVEN,
  /** An earlier compilation of the same program has left its class in the output. */
  LEFT,
  /** Its class is in a library, which may be replaced by another one. */
  LIBRARY
}
