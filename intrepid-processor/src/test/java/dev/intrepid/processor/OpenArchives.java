package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;

/**
 * The file manager of a compiler, kept open, so that the archives of the class path are opened once
 * and not by each compilation. Folders are listed each time. A compilation names its class path and
 * its outputs, so that nothing of the one before is left, and flushes it when it is over.
 */
final class OpenArchives {

  private static final Map<Class<?>, StandardJavaFileManager> BY_COMPILER =
      new ConcurrentHashMap<>();

  private OpenArchives() {}

  static StandardJavaFileManager of(JavaCompiler compiler) {
    return BY_COMPILER.computeIfAbsent(
        compiler.getClass(), kind -> compiler.getStandardFileManager(null, Locale.ROOT, UTF_8));
  }
}
