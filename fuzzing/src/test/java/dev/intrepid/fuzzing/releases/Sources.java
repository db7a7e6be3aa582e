package dev.intrepid.fuzzing.releases;

import static java.util.stream.Collectors.joining;

import dev.intrepid.fuzzing.releases.Part.Event;
import dev.intrepid.fuzzing.releases.Part.Kind;
import dev.intrepid.fuzzing.releases.Part.Memo;
import dev.intrepid.fuzzing.releases.Part.Reaction;
import dev.intrepid.fuzzing.releases.Part.Subscriber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program as Java, by the names of its classes. */
final class Sources {

  private static final String HEAD =
      """
      package shop;
      import dev.intrepid.Cache;
      import dev.intrepid.annotations.*;
      import java.util.*;
      """;

  private static final String DONE =
      """
      @Event(stream = "done/{key}")
      record Done(String key, String owner, long number, String by) {
        long mark() {
          return %dL * (1 + Integer.toUnsignedLong(by.hashCode())) + number;
        }
      }
      """;

  private final Program program;
  private final Map<String, String> texts = new LinkedHashMap<>();

  private Sources(Program program) {
    this.program = program;
  }

  static Map<String, String> of(Program program) {
    return new Sources(program).texts();
  }

  private Map<String, String> texts() {
    put("Done", DONE.formatted(Done.FIRST_MARK));
    program.all(Event.class).forEach(event -> put(event.name().now(), text(event)));
    program.all(Memo.class).forEach(memo -> put(type(memo), text(memo)));
    program.subscribers().forEach(subscriber -> put(type(subscriber), text(subscriber)));
    program.computed().forEach(memo -> put("View" + memo.id(), view(memo)));
    return texts;
  }

  private void put(String type, String text) {
    texts.put(type, HEAD + text);
  }

  /** The classes whose objects are the handlers of the app. */
  static List<String> handlers(Program program) {
    return Stream.concat(
            program.subscribers().stream().map(Sources::type),
            program.computed().stream().map(memo -> "View" + memo.id()))
        .toList();
  }

  private static String type(Part part) {
    return part.getClass().getSimpleName() + part.id();
  }

  private static String said(Name name) {
    return name.formerly().isEmpty() ? "" : ", " + formerly(name);
  }

  private static String formerly(Name name) {
    return "formerly = {\"" + String.join("\", \"", name.formerly()) + "\"}";
  }

  private String text(Event event) {
    String upcast = event.becomes() == 0 ? "" : upcast(event, program.event(event.becomes()));
    return """
        @Event(stream = "%s"%s)
        record %s(String key, String owner, long number) {%s}
        """
        .formatted(event.place().template(), said(event.name()), event.name().now(), upcast);
  }

  private static String upcast(Event event, Event next) {
    return """

          @Upcast static List<%2$s> upcast(%1$s old) {
            return List.of(new %2$s(old.key(), old.owner(), old.number()));
          }
        """
        .formatted(event.name().now(), next.name().now());
  }

  private static String text(Memo memo) {
    return """
        @Cached(value = "%3$s"%4$s)
        record %1$s(String %2$s, List<Long> numbers) {
          %1$s and(long number) {
            List<Long> more = new ArrayList<>(numbers);
            more.add(number);
            return new %1$s(%2$s, List.copyOf(more));
          }
        }
        """
        .formatted(type(memo), memo.variable(), template(memo), said(templates(memo)));
  }

  static String template(Memo memo) {
    return template(memo, memo.name().now());
  }

  static Name templates(Memo memo) {
    return new Name(
        template(memo), memo.name().formerly().stream().map(name -> template(memo, name)).toList());
  }

  private static String template(Memo memo, String name) {
    return name + "/{" + memo.variable() + "}";
  }

  private String text(Subscriber subscriber) {
    String handlers =
        program.handlers(subscriber).stream()
            .map(part -> handlers(part, subscriber))
            .collect(joining());
    return """
        @Subscriber(value = "%s"%s, shards = %d, page = 4, retry = @Retry(attempts = 1))
        final class %s {
        %s}
        """
        .formatted(
            subscriber.name().now(),
            said(subscriber.name()),
            subscriber.shards(),
            type(subscriber),
            handlers);
  }

  private String handlers(Part part, Subscriber subscriber) {
    return part instanceof Memo memo
        ? memo.of().stream()
            .map(id -> handler(memo, program.event(id), subscriber))
            .collect(joining())
        : handler((Reaction) part, subscriber);
  }

  private String handler(Reaction reaction, Subscriber subscriber) {
    String formerly = reaction.name().formerly().isEmpty() ? "" : formerly(reaction.name());
    return """
          @OnEvent(%s) Done %s(%s message) {%s
            return new Done(message.key(), message.owner(), message.number(), "%s");
          }
        """
        .formatted(
            formerly,
            reaction.name().now(),
            program.event(reaction.event()).name().now(),
            fault(subscriber),
            by(reaction, subscriber));
  }

  private static String fault(Subscriber subscriber) {
    return subscriber.isFaulty()
        ? "\n    if (message.number() % 4 == 0) throw new IllegalStateException();"
        : "";
  }

  /** What a reaction says that it is: itself in what the repo takes for its subscriber. */
  static String by(Reaction reaction, Subscriber subscriber) {
    return reaction.id() + "@" + subscriber.name().first();
  }

  private static String handler(Memo memo, Event event, Subscriber subscriber) {
    return (memo.kind() == Kind.FOLDED
            ? """
                @OnEvent %1$s keep%2$d%3$s(%3$s message, Cache<%1$s> memo) {%5$s
                  return memo.orElse(new %1$s(message.%4$s(), List.of())).and(message.%6$s());
                }
              """
            : """
                @OnEvent %1$s keep%2$d%3$s(%3$s message) {%5$s
                  return new %1$s(message.%4$s(), List.of(message.%6$s()));
                }
              """)
        .formatted(
            type(memo),
            memo.id(),
            event.name().now(),
            memo.variable(),
            fault(subscriber),
            event.equals(Event.DONE) ? "mark" : "number");
  }

  private String view(Memo memo) {
    String parameters =
        memo.of().stream().map(id -> ", Cache<Memo%1$d> memo%1$d".formatted(id)).collect(joining());
    String sum =
        memo.of().stream()
            .map(
                "    numbers.addAll(memo%1$d.map(Memo%1$d::numbers).orElse(List.of()));\n"
                    ::formatted)
            .collect(joining());
    return """
        final class View%1$d {
          @Cached(value = "%2$s"%3$s) Memo%1$d view(String %4$s%5$s) {
            List<Long> numbers = new ArrayList<>(List.of(-%1$dL));
        %6$s    return new Memo%1$d(%4$s, List.copyOf(numbers));
          }
        }
        """
        .formatted(
            memo.id(), template(memo), said(templates(memo)), memo.variable(), parameters, sum);
  }
}
