package dev.intrepid.service;

import java.util.ArrayList;
import java.util.List;

/**
 * The class loaders by which services are looked for. The context of a thread may be that of the
 * JVM, as it is in its common pool, and then does not see an app that a container, a framework or
 * the launcher of an executable jar has loaded.
 */
public final class ClassLoaders {

  private ClassLoaders() {}

  /** That of the thread's context, and those of these classes that none before them sees. */
  public static List<ClassLoader> seeing(List<Class<?>> classes) {
    List<ClassLoader> loaders = new ArrayList<>();
    loaders.add(context());
    for (Class<?> type : classes) {
      ClassLoader own = type.getClassLoader();
      if (own != null && !isSeen(own, loaders)) {
        loaders.add(own);
      }
    }
    return loaders;
  }

  private static ClassLoader context() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ClassLoader.getSystemClassLoader() : context;
  }

  private static boolean isSeen(ClassLoader own, List<ClassLoader> loaders) {
    for (ClassLoader loader : loaders) {
      for (ClassLoader one = loader; one != null; one = one.getParent()) {
        if (one.equals(own)) {
          return true;
        }
      }
    }
    return false;
  }
}
