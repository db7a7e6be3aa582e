package dev.intrepid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Making a mapper takes longer than starting all the rest: generated codecs do without. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutDatabindTest {

  @Test
  void generated_codecs_load_no_class_of_databind() throws Exception {
    try (URLClassLoader withoutDatabind =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> roundTrip = withoutDatabind.loadClass(RoundTrip.class.getName());

      Object answer = ((Callable<?>) roundTrip.getConstructor().newInstance()).call();

      assertThat(answer).isEqualTo("b-1");
    }
  }

  /** What runs where databind is not on the class path. */
  public static final class RoundTrip implements Callable<String> {
    @Override
    public String call() {
      JsonFormat format = JsonFormat.standard();
      Json json = format.write(new Basket.Codec(), Basket.example());
      return format.read(new Basket.Codec(), Json.of(json.toString())).basketId();
    }
  }

  private static URL[] classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).getFileName().toString().contains("databind"))
        .map(WithoutDatabindTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
