package dev.intrepid.processor.write;

import com.palantir.javapoet.NameAllocator;
import java.util.Set;

/** Names for local variables that stand for what the user named. */
final class Locals {

  /** What the whole names of classes begin with, where an import cannot name them. */
  private static final Set<String> PACKAGES = Set.of("java", "dev", "tools", "com", "org");

  private Locals() {}

  /**
   * The user's name, unless it would hide a constant, a class or a package that the code needs,
   * too.
   */
  static String named(String name, NameAllocator locals) {
    boolean hides = !Character.isLowerCase(name.charAt(0)) || PACKAGES.contains(name);
    return locals.newName(hides ? name + "_" : name);
  }
}
