package dev.intrepid.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassLoadersTest {

  private static final ClassLoader OWN = ClassLoadersTest.class.getClassLoader();

  private final Thread thread = Thread.currentThread();
  private final ClassLoader before = thread.getContextClassLoader();

  @AfterEach
  void give_the_context_back() {
    thread.setContextClassLoader(before);
  }

  @Test
  void a_class_that_the_context_sees_adds_none() {
    ClassLoader child = new URLClassLoader(new URL[0], OWN);
    thread.setContextClassLoader(child);

    assertThat(ClassLoaders.seeing(List.of(ClassLoadersTest.class, String.class)))
        .containsExactly(child);
  }

  @Test
  void a_class_that_the_context_does_not_see_adds_its_own_once() {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    thread.setContextClassLoader(platform);

    assertThat(ClassLoaders.seeing(List.of(ClassLoadersTest.class, ClassLoaders.class)))
        .containsExactly(platform, OWN);
  }

  @Test
  void a_thread_without_a_context_has_that_of_the_jvm() {
    thread.setContextClassLoader(null);

    assertThat(ClassLoaders.seeing(List.of())).containsExactly(ClassLoader.getSystemClassLoader());
  }
}
