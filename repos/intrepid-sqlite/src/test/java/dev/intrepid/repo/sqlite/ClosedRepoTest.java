package dev.intrepid.repo.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that was closed leaves nothing in the threads of the server that ran it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedRepoTest {

  private static final Duration ONLY_IF_STUCK = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void the_classes_of_a_repo_that_was_closed_can_be_collected() throws Exception {
    // The driver asks a process of the system something when it is loaded, for which the JDK starts
    // a thread that lasts a minute and holds the classes it was started from: ours, not those.
    new ClosedRepo(folder.resolve("before.db")).call();
    ExecutorService server = Executors.newFixedThreadPool(1);
    try {
      WeakReference<ClassLoader> classes = run(server, folder.resolve("shop.db"));

      assertThat(isCollected(classes)).isTrue();
    } finally {
      server.shutdownNow();
    }
  }

  /** Runs it with classes of its own, on a thread that goes on. */
  private static WeakReference<ClassLoader> run(ExecutorService server, Path file)
      throws InterruptedException, ExecutionException, IOException {
    URLClassLoader classes = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
    Object answer = server.submit(() -> call(classes, file)).get();
    assertThat(answer).isEqualTo(2L);
    classes.close();
    return new WeakReference<>(classes);
  }

  private static Object call(ClassLoader classes, Path file) throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      Class<?> program = classes.loadClass(ClosedRepo.class.getName());
      assertThat(program).isNotEqualTo(ClosedRepo.class);
      return ((Callable<?>) program.getConstructor(Path.class).newInstance(file)).call();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static URL[] classPath() throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  private static boolean isCollected(WeakReference<?> reference) {
    long deadline = System.nanoTime() + ONLY_IF_STUCK.toNanos();
    while (!reference.refersTo(null) && System.nanoTime() < deadline) {
      System.gc();
    }
    return reference.refersTo(null);
  }
}
