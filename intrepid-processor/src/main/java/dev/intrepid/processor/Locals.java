package dev.intrepid.processor;

import com.palantir.javapoet.NameAllocator;

/** Names for local variables that stand for what the user named. */
final class Locals {

  private Locals() {}

  /** The user's name, unless it would hide a constant or class that the code needs, too. */
  static String named(String name, NameAllocator locals) {
    return locals.newName(Character.isUpperCase(name.charAt(0)) ? name + "_" : name);
  }
}
