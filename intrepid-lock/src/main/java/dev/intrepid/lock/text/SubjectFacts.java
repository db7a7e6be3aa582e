package dev.intrepid.lock.text;

import dev.intrepid.lock.LockSyntaxException;
import dev.intrepid.lock.LockedFold;
import dev.intrepid.lock.LockedHandler;
import dev.intrepid.lock.LockedMemo;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.LockedVersion;
import dev.intrepid.lock.Paths;
import dev.intrepid.lock.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The facts of one version of an event, one memo or one subscriber, as they are read. */
final class SubjectFacts {

  private final Map<String, SortedSet<String>> words = new HashMap<>();
  private final SortedMap<String, SortedSet<String>> keepers = new TreeMap<>();
  private final SortedMap<String, String> variables = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, String>> variablesOf = new TreeMap<>();
  private final SortedMap<String, SubjectFacts> handlers = new TreeMap<>();
  private final ShapeFacts shape = new ShapeFacts();
  private int lastLine;

  void read(Line line) {
    lastLine = line.number();
    String what = line.next();
    switch (what) {
      case "class", "stream", "formerly", "method", "counts", "ids", "takes" -> {
        words.computeIfAbsent(what, any -> new TreeSet<>()).add(line.next());
        line.end();
      }
      case "keeper" -> {
        keepers.computeIfAbsent(line.next(), any -> new TreeSet<>()).add(line.next());
        line.end();
      }
      case "variable" -> readVariable(line);
      case "handler" -> handlers.computeIfAbsent(line.next(), any -> new SubjectFacts()).read(line);
      case "handles" -> {
        String message = line.next() + " v" + line.nextNumber("v");
        words.computeIfAbsent(what, any -> new TreeSet<>()).add(message);
        line.end();
      }
      default -> shape.read(PathText.path(path(what, line)), line);
    }
  }

  /** Of a stream, or of a memo, for which it also says of which message. */
  private void readVariable(Line line) {
    String name = line.next();
    String component = line.next();
    SortedMap<String, String> all = variables;
    if (line.hasNext()) {
      all = variablesOf.computeIfAbsent(component, type -> new TreeMap<>());
      component = line.next();
    }
    line.end();
    String before = all.put(name, component);
    if (before != null && !before.equals(component)) {
      throw line.problem("it says two components for the variable \"" + name + "\"");
    }
  }

  private static String path(String what, Line line) {
    if (!what.startsWith(".")
        && !what.startsWith("[")
        && !what.startsWith("{")
        && !what.startsWith("<")) {
      throw line.problem("it says \"" + what + "\", which is no fact");
    }
    return what;
  }

  LockedVersion version() {
    allow(Set.of("class", "stream"));
    SortedMap<String, Shape.Component> components = shape.components(Paths.ROOT);
    shape.requireWhole();
    return new LockedVersion(one("class"), one("stream"), variables, new Shape.Parts(components));
  }

  /** A memo without a line that says its kind is a record. */
  LockedMemo memo(String template) {
    allow(Set.of("class", "formerly", "method", "counts"));
    LockedFold fold = new LockedFold(keepers, all("counts"), variablesOf);
    Shape root = shape.root().orElseGet(() -> new Shape.Parts(shape.components(Paths.ROOT)));
    shape.requireWhole();
    return new LockedMemo(template, all("formerly"), all("class"), all("method"), fold, root);
  }

  LockedSubscriber subscriber(String name) {
    allow(Set.of("class", "formerly", "handles", "handler"));
    shape.requireWhole();
    SortedMap<String, LockedHandler> locked = new TreeMap<>();
    handlers.forEach((handler, facts) -> locked.put(handler, facts.handler(handler)));
    return new LockedSubscriber(name, all("formerly"), one("class"), all("handles"), locked);
  }

  private LockedHandler handler(String name) {
    allow(Set.of("ids", "takes"));
    shape.requireWhole();
    return new LockedHandler(name, all("ids"), all("takes"));
  }

  private void allow(Set<String> facts) {
    for (String what : words.keySet()) {
      if (!facts.contains(what)) {
        throw new LockSyntaxException(lastLine, "it says \"" + what + "\" of what has none");
      }
    }
    if (!keepers.isEmpty() && !facts.contains("counts")) {
      throw new LockSyntaxException(lastLine, "it says \"keeper\" of what has none");
    }
    boolean isOfNone = !variables.isEmpty() && !facts.contains("stream");
    if (isOfNone || (!variablesOf.isEmpty() && !facts.contains("counts"))) {
      throw new LockSyntaxException(lastLine, "it says \"variable\" of what has none");
    }
    if (!handlers.isEmpty() && !facts.contains("handler")) {
      throw new LockSyntaxException(lastLine, "it says \"handler\" of what has none");
    }
  }

  private SortedSet<String> all(String what) {
    return words.getOrDefault(what, new TreeSet<>());
  }

  private String one(String what) {
    SortedSet<String> said = all(what);
    if (said.size() > 1) {
      throw new LockSyntaxException(
          lastLine, "it says two of \"" + what + "\": " + String.join(" and ", said));
    }
    return said.isEmpty() ? "" : said.first();
  }
}
