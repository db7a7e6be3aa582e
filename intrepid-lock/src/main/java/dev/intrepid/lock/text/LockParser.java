package dev.intrepid.lock.text;

import dev.intrepid.lock.Lock;
import dev.intrepid.lock.LockSyntaxException;
import dev.intrepid.lock.LockedEvent;
import dev.intrepid.lock.LockedMemo;
import dev.intrepid.lock.LockedSubscriber;
import dev.intrepid.lock.LockedVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the text of a lock: each line is a fact of one subject. */
public final class LockParser {

  private final Map<String, SubjectFacts> events = new LinkedHashMap<>();
  private final Map<String, TreeSet<String>> formerTypes = new LinkedHashMap<>();
  private final Map<String, SubjectFacts> memos = new LinkedHashMap<>();
  private final Map<String, SubjectFacts> subscribers = new LinkedHashMap<>();
  private boolean hasFormat;

  /**
   * The lock of a text; to be called once.
   *
   * @throws LockSyntaxException if a line is none of a lock, or the format is newer
   */
  public Lock parse(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      List<String> words = line.startsWith("#") ? List.of() : QuotedWords.of(line, number);
      if (!words.isEmpty()) {
        read(new Line(number, words));
      }
    }
    if (!hasFormat) {
      throw new LockSyntaxException(1, "there is no line \"format " + Lock.FORMAT + "\"");
    }
    return new Lock(lockedEvents(), lockedMemos(), lockedSubscribers());
  }

  private void read(Line line) {
    String kind = line.next();
    if (!hasFormat) {
      readFormat(kind, line);
      return;
    }
    switch (kind) {
      case "event" -> readEvent(line);
      case "memo" -> line.readFact(memos.computeIfAbsent(line.next(), name -> new SubjectFacts()));
      case "subscriber" ->
          line.readFact(subscribers.computeIfAbsent(line.next(), name -> new SubjectFacts()));
      default -> throw line.problem("it begins with " + kind);
    }
  }

  private void readFormat(String word, Line line) {
    if (!word.equals("format")) {
      throw line.problem("the first line must be \"format " + Lock.FORMAT + "\"");
    }
    int format = line.nextNumber("");
    if (format > Lock.FORMAT) {
      throw line.problem(
          "it has the format " + format + ", and this Intrepid reads up to " + Lock.FORMAT);
    }
    line.end();
    hasFormat = true;
  }

  private void readEvent(Line line) {
    String type = line.next();
    if (line.peek().equals("formerly")) {
      line.next();
      formerTypes.computeIfAbsent(type, name -> new TreeSet<>()).add(line.next());
      line.end();
    } else {
      String version = QuotedWords.quoted(type) + " " + line.nextNumber("v");
      line.readFact(events.computeIfAbsent(version, name -> new SubjectFacts()));
    }
  }

  private SortedMap<String, LockedEvent> lockedEvents() {
    Map<String, TreeMap<Integer, LockedVersion>> versions = new TreeMap<>();
    formerTypes.keySet().forEach(type -> versions.put(type, new TreeMap<>()));
    events.forEach(
        (id, facts) -> {
          List<String> words = QuotedWords.of(id, 0);
          versions
              .computeIfAbsent(words.get(0), type -> new TreeMap<>())
              .put(Integer.valueOf(words.get(1)), facts.version());
        });
    TreeMap<String, LockedEvent> locked = new TreeMap<>();
    versions.forEach(
        (type, all) -> {
          TreeSet<String> former = formerTypes.getOrDefault(type, new TreeSet<>());
          locked.put(type, new LockedEvent(type, former, all));
        });
    return locked;
  }

  private SortedMap<String, LockedMemo> lockedMemos() {
    TreeMap<String, LockedMemo> locked = new TreeMap<>();
    memos.forEach((template, facts) -> locked.put(template, facts.memo(template)));
    return locked;
  }

  private SortedMap<String, LockedSubscriber> lockedSubscribers() {
    TreeMap<String, LockedSubscriber> locked = new TreeMap<>();
    subscribers.forEach((name, facts) -> locked.put(name, facts.subscriber(name)));
    return locked;
  }
}
