package dev.intrepid.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of a library, handlers of a program: what is on the class path is only referred to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeveralCompilationsTest {

  static final List<JavaFileObject> LIBRARY =
      List.of(
          Sources.source(
              "library.OrderEvent",
              """
              package library;

              import dev.intrepid.annotations.Event;

              public sealed interface OrderEvent {
                @Event(stream = "orders/{orderId}", type = "paid")
                record Paid(String orderId, long cents) implements OrderEvent {}

                @Event(stream = "orders/{orderId}", type = "shipped")
                record Shipped(String orderId) implements OrderEvent {}
              }
              """),
          Sources.source(
              "library.OrderState",
              """
              package library;

              import dev.intrepid.annotations.Cached;

              @Cached("orders/{orderId}/state")
              public record OrderState(String orderId, boolean done) {}
              """));

  static final JavaFileObject PROGRAM =
      Sources.source(
          "shop.Orders",
          """
          package shop;

          import dev.intrepid.Cache;
          import dev.intrepid.annotations.OnEvent;
          import library.OrderEvent;
          import library.OrderState;

          final class Orders {
            @OnEvent
            OrderState state(OrderEvent event, Cache<OrderState> state) {
              return state.orElseGet(() -> new OrderState("", true));
            }
          }
          """);

  private static final List<JavaFileObject> OLD_LIBRARY =
      List.of(
          Sources.source(
              "library.JoinedV1",
              """
              package library;

              import dev.intrepid.annotations.Event;

              @Event(stream = "customers/{id}", type = "Joined")
              public record JoinedV1(String id) {}
              """),
          Sources.source(
              "library.JoinedV2",
              """
              package library;

              import dev.intrepid.annotations.Event;
              import dev.intrepid.annotations.Upcast;

              @Event(stream = "customers/{id}", type = "Joined", version = 2)
              public record JoinedV2(String id, String name) {
                @Upcast
                static JoinedV2 upcast(JoinedV1 old) {
                  return new JoinedV2(old.id(), "");
                }
              }
              """));

  private static final JavaFileObject NEXT_VERSION =
      Sources.source(
          "shop.Joined",
          """
          package shop;

          import dev.intrepid.annotations.Event;
          import dev.intrepid.annotations.Upcast;
          import library.JoinedV2;

          @Event(stream = "customers/{id}", version = 3)
          record Joined(String id, String name, boolean adult) {
            @Upcast
            static Joined upcast(JoinedV2 old) {
              return new Joined(old.id(), old.name(), true);
            }
          }
          """);

  private static final String JOINED_V3_ALONE =
      """
      package library;

      import dev.intrepid.annotations.Event;
      import dev.intrepid.annotations.Upcast;
      import tools.jackson.databind.node.ObjectNode;

      @Event(stream = "customers/{id}", version = 3)
      public record Joined(String id) {
        @Upcast(type = "Joined", from = 1)
        static ObjectNode first(ObjectNode old) {
          return old;
        }

        @Upcast(type = "Joined", from = 2)
        static ObjectNode second(ObjectNode old) {
          return old;
        }
      }
      """;

  private static final JavaFileObject UPCAST_TO_NOWHERE =
      Sources.source(
          "shop.Customers",
          """
          package shop;

          import dev.intrepid.annotations.OnEvent;
          import dev.intrepid.annotations.Upcast;
          import library.Joined;
          import tools.jackson.databind.node.ObjectNode;

          final class Customers {
            @OnEvent
            void joined(Joined joined) {}

            @Upcast(type = "Joined", from = 1)
            static ObjectNode again(ObjectNode old) {
              return old;
            }
          }
          """);

  @TempDir Path folder;

  @Test
  void messages_and_memos_of_a_library_are_referred_to() throws IOException {
    write(Sources.compile(LIBRARY));

    Compilation compilation = compileWithLibrary();

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).keySet())
        .containsExactly(
            "META-INF/intrepid/catalog.json",
            "META-INF/services/dev.intrepid.codegen.Registry",
            "shop/Orders_Handlers.java",
            "shop/Orders_Registry.java");
    assertThat(Outputs.of(compilation).get("shop/Orders_Handlers.java"))
        .contains("import library.OrderEvent_Paid_Event;", "import library.OrderState_Memo;");
  }

  @Test
  void versions_of_a_library_are_upcast_there_and_newer_ones_here() throws IOException {
    write(Sources.compile(OLD_LIBRARY));

    Compilation compilation = compileWithLibrary(NEXT_VERSION);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("shop/Joined_Upcasts.java"))
        .contains("joinedV2(step.stored(JoinedV2_Event.INSTANCE, stored), step)")
        .doesNotContain("joinedV1");
  }

  @Test
  void an_upcast_on_the_json_of_a_library_leads_to_a_version_that_goes_on() throws IOException {
    write(Sources.compile(List.of(Sources.source("library.Joined", JOINED_V3_ALONE))));

    Compilation compilation = compileWithLibrary(UPCAST_TO_NOWHERE);

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("Nothing makes Joined v3 of messages in version 2.");
  }

  @Test
  void what_may_be_null_in_a_record_of_a_library_may_be_null_here() throws IOException {
    String line =
        """
        package library;

        import java.util.List;
        import java.util.Map;
        import java.util.Optional;
        import org.jspecify.annotations.Nullable;

        public record Line(
            @Nullable String note,
            String sku,
            List<@Nullable String> names,
            Map<String, List<@Nullable Integer>> counts,
            Optional<@Nullable String[]> texts,
            int @Nullable [] numbers) {}
        """;
    String placed =
        """
        package shop;

        @dev.intrepid.annotations.Event(stream = "orders")
        record Placed(library.Line line) {}
        """;
    write(Sources.compile(List.of(Sources.source("library.Line", line))));

    Compilation compilation = compileWithLibrary(Sources.source("shop.Placed", placed));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(Outputs.of(compilation).get("shop/Placed_Event.java"))
        .contains(
            "note = in.isNull() ? null : in.readString();",
            "sku = in.present().readString();",
            "readListOfNullableString(in.present());",
            "readMapOfStringToListOfNullableInteger(in.present());",
            "Optional.of(readArrayOfNullableString(in));",
            "numbers = in.isNull() ? null : readArrayOfInt(in);");
  }

  private Compilation compileWithLibrary() {
    return compileWithLibrary(PROGRAM);
  }

  private Compilation compileWithLibrary(JavaFileObject program) {
    List<File> path = new ArrayList<>(List.of(folder.toFile()));
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(File::new)
        .forEach(path::add);
    return Compiler.javac()
        .withProcessors(new IntrepidProcessor())
        .withClasspath(path)
        .withOptions("--release", "17", "-Xlint:all,-path", "-Werror")
        .compile(program);
  }

  private void write(Compilation library) throws IOException {
    assertThat(library).succeededWithoutWarnings();
    for (JavaFileObject file : library.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path path = folder.resolve(file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", ""));
        Files.createDirectories(path.getParent());
        try (var in = file.openInputStream()) {
          Files.write(path, in.readAllBytes());
        }
      }
    }
  }
}
