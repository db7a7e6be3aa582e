package dev.intrepid.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.intrepid.IntoEvent;
import dev.intrepid.Intrepid;
import dev.intrepid.IntrepidBuilder;
import dev.intrepid.codegen.Registry;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.repo.IntrepidRepo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.stream.Stream;

/** What a {@link LockedProject} has compiled last, to be run on a repo. */
final class CompiledProgram {

  private final ClassLoader loader;

  CompiledProgram(LockedProject project) {
    this.loader = project.loader();
  }

  /** The app of these classes. */
  IntrepidBuilder on(IntrepidRepo repo, String... classes) {
    Object[] handlers = Stream.of(classes).map(name -> make("shop." + name)).toArray();
    return Intrepid.builder().repo(repo).registry(registry()).handlers(handlers);
  }

  /** A message to publish. */
  Object message(String type, String json) {
    IntoEvent<?> into =
        registry().events().stream()
            .filter(event -> event.type().equals(type))
            .findFirst()
            .orElseThrow();
    return JsonFormat.standard().read(into, Json.of(json));
  }

  private Registry registry() {
    String services = "META-INF/services/" + Registry.class.getName();
    try (InputStream in = loader.getResourceAsStream(services)) {
      return (Registry) make(new String(in.readAllBytes(), UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object make(String name) {
    try {
      Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
