package dev.intrepid.benchmarks.peers.compare;

import java.nio.file.Path;

/** The class paths of the programs that are measured in processes of their own. */
public final class ClassPath {

  /** The folder in which each of them has a module. */
  private static final Path MODULES =
      Path.of(System.getProperty("peers.modules", "..")).toAbsolutePath();

  private ClassPath() {}

  /** What a module has built, and the libraries beside it. */
  public static String of(String module) {
    Path built = MODULES.resolve(module).resolve("target");
    return built.resolve("classes") + ":" + built.resolve("lib") + "/*";
  }

  /** The name of a class in a package that is named as its module, without hyphens. */
  public static String main(String module, String simpleName) {
    return "dev.intrepid.benchmarks.peers." + module.replace("-", "") + "." + simpleName;
  }
}
