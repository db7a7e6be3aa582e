package dev.intrepid.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.Intrepid;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyThreadStartsTest {

  private static final Duration ONLY_IF_STUCK = Duration.ofMinutes(1);

  @Test
  void an_app_starts_on_a_thread_whose_class_loader_does_not_see_it() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try (Intrepid app = Intrepid.builder().repo("memory:").handlers(new Bestsellers()).start()) {
      thread.setContextClassLoader(before);
      app.awaitCaughtUp(ONLY_IF_STUCK);

      assertThat(app.status()).hasSize(1);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
