package dev.intrepid.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sources of a program: so many messages, and as many handlers, ten in a class. */
final class Shop {

  private static final int IN_A_CLASS = 10;

  private Shop() {}

  /** What the processor writes: a class a message and a memo, and two for each ten handlers. */
  static int written(int messages) {
    return messages + 3 * (messages / IN_A_CLASS);
  }

  static void write(Path folder, int messages) throws IOException {
    for (int first = 0; first < messages; first += IN_A_CLASS) {
      String part = "part" + first / IN_A_CLASS;
      Files.createDirectories(folder.resolve("shop").resolve(part));
      write(folder, part, "Handlers" + first, handlers(first));
      write(folder, part, "Memo" + first, memo(first));
      for (int number = first; number < first + IN_A_CLASS; number++) {
        write(folder, part, "Event" + number, event(number));
      }
    }
  }

  private static void write(Path folder, String part, String type, String text) throws IOException {
    Files.writeString(
        folder.resolve("shop").resolve(part).resolve(type + ".java"),
        "package shop." + part + ";\n\n" + text);
  }

  private static String event(int number) {
    return """
        import dev.intrepid.annotations.Event;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.util.List;
        import java.util.UUID;

        @Event(stream = "orders#/{orderId}")
        public record Event#(
            String orderId, UUID customer, long cents, BigDecimal tax, Instant at, List<String> tags) {}
        """
        .replace("#", Integer.toString(number));
  }

  private static String memo(int number) {
    return """
        import dev.intrepid.annotations.Cached;

        @Cached("orders#/{orderId}/sum")
        public record Memo#(String orderId, long cents) {}
        """
        .replace("#", Integer.toString(number));
  }

  /** The first folds a memo, the others publish nothing and store nothing. */
  private static String handlers(int first) {
    StringBuilder text =
        new StringBuilder(
            """
            import dev.intrepid.Cache;
            import dev.intrepid.annotations.OnEvent;

            public final class Handlers# {
              long handled;

              @OnEvent
              Memo# sum(Event# event, Cache<Memo#> memo) {
                return memo.map(m -> new Memo#(m.orderId(), m.cents() + event.cents()))
                    .orElseGet(() -> new Memo#(event.orderId(), event.cents()));
              }
            """
                .replace("#", Integer.toString(first)));
    for (int number = first + 1; number < first + IN_A_CLASS; number++) {
      text.append(
          """

            @OnEvent
            void handle#(Event# event) {
              handled += event.cents();
            }
          """
              .replace("#", Integer.toString(number)));
    }
    return text.append("}\n").toString();
  }
}
