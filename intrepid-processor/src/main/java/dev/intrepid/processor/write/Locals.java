package dev.intrepid.processor.write;

import com.palantir.javapoet.NameAllocator;
import java.util.Set;

/** Names for local variables that stand for what the user named. */
public final class Locals {

  /** What the whole names of classes begin with, where an import cannot name them. */
  private static final Set<String> PACKAGES = Set.of("java", "dev", "tools", "com", "org");

  private Locals() {}

  /**
   * The user's name, unless it would hide a constant, a class or a package that the code needs,
   * too.
   */
  public static String named(String name, NameAllocator locals) {
    boolean hides = !Character.isLowerCase(name.charAt(0)) || PACKAGES.contains(name);
    return free(hides ? name + "_" : name, locals);
  }

  /**
   * A name like that one which is not taken yet, and is from now on. JavaPoet would draw a random
   * tag for it, for which the compiler's process would have to start what draws safely.
   */
  public static String free(String name, NameAllocator names) {
    return names.newName(name, new Object());
  }
}
