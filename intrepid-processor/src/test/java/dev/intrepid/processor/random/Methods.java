package dev.intrepid.processor.random;

import dev.intrepid.processor.random.Declaration.Role;
import dev.intrepid.processor.random.RandomProgram.Call;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The classes of a program: their handlers, and the methods that compute memos. */
final class Methods {

  private final Dice dice;
  private final RandomNames names;
  private final Places places;
  private final List<Declaration> declarations;
  private final Records records;
  private final List<Handler> handlers = new ArrayList<>();
  private final RandomMemoMethods memos;
  private final Set<Integer> storedMemos = new HashSet<>();
  private final Set<String> subscribers = new HashSet<>();
  private int publishing;

  /** What a handler is called for, and what it publishes then; -1 for nothing. */
  private record Handler(String name, TakenMessage topic, int published) {}

  Methods(
      Dice dice,
      RandomNames names,
      Places places,
      List<Declaration> declarations,
      Records records) {
    this.dice = dice;
    this.names = names;
    this.places = places;
    this.declarations = declarations;
    this.records = records;
    this.memos = new RandomMemoMethods(dice, names, records);
  }

  void declare() {
    List<String> upcasts = new ArrayList<>(records.upcasts());
    for (int i = dice.between(1, 3); i > 0; i--) {
      String packageName = places.packageName();
      List<String> some = upcastsFor(packageName, upcasts);
      upcasts.removeAll(some);
      declareClass(packageName, dice.between(1, 4), dice.below(3), some);
    }
    if (dice.percent(40)) {
      declareClass(places.packageName(), 0, dice.between(1, 4), List.of());
    }
    if (!upcasts.isEmpty()) {
      declareClass(places.packageName(), 0, 0, upcasts);
    }
  }

  private List<String> upcastsFor(String packageName, List<String> upcasts) {
    return packageName.isEmpty() || dice.percent(50) ? List.of() : dice.some(upcasts);
  }

  private void declareClass(
      String packageName, int handlerCount, int memoCount, List<String> upcasts) {
    Place place = places.next(packageName);
    List<String> members = new ArrayList<>(upcasts);
    Set<Integer> mine = new HashSet<>();
    Set<String> overloads = new HashSet<>();
    for (int i = 0; i < handlerCount; i++) {
      members.add(handler(packageName, mine, overloads));
    }
    // What methods of one name keep is in one class.
    for (String name : names.methods(memoCount)) {
      boolean isFree = members.stream().noneMatch(member -> member.contains(" " + name + "("));
      members.add(memos.declare(place, isFree ? name : name + "Of", handlerCount > 0));
    }
    storedMemos.addAll(mine);
    String modifiers = (places.modifiers(place, true) + dice.oneOf("", " final")).strip();
    declarations.add(
        new Declaration(
            handlerCount + memoCount > 0 ? Role.HANDLERS : Role.PART,
            place,
            handlerCount > 0 ? subscriber(place, !mine.isEmpty()) : "",
            modifiers,
            "class",
            "",
            List.of(),
            "",
            dice.shuffled(members)));
  }

  /** Shards that store one memo may have each other handle a page again, so they store none. */
  private String subscriber(Place place, boolean storesMemos) {
    boolean isFree = subscribers.add(place.name());
    if (RandomNames.isPlain(place.name()) && isFree && dice.percent(50)) {
      return "";
    }
    String options =
        dice.oneOf(
            "",
            "",
            ", shards = 3",
            ", page = 1",
            ", strict = true",
            ", parkAtMost = 5",
            ", retry = @dev.intrepid.annotations.Retry(attempts = 2)",
            ", formerly = \"former-" + subscribers.size() + "\"",
            ", onFailure = dev.intrepid.annotations.OnFailure.STOP");
    return "@dev.intrepid.annotations.Subscriber(value = \"sub-"
        + subscribers.size()
        + "."
        + declarations.size()
        + "\""
        + (storesMemos ? options.replace(", shards = 3", "") : options)
        + ")";
  }

  private String handler(String packageName, Set<Integer> mine, Set<String> overloads) {
    List<TakenMessage> seen =
        records.topics().stream()
            .filter(one -> places.sees(packageName, one.packageName()))
            .toList();
    TakenMessage topic = dice.oneOf(seen);
    boolean isBatch = dice.percent(15);
    String method = method(isBatch ? "java.util.List" : topic.type(), overloads);
    String told = "h" + handlers.size();
    List<String> parameters = new ArrayList<>();
    List<String> free = names.parameters(8, List.of());
    String message = free.get(0);
    parameters.add(
        (isBatch ? "java.util.List<" + topic.type() + ">" : topic.type()) + " " + message);
    supplies(topic, isBatch, mine)
        .forEach(one -> parameters.add(one + " " + free.get(parameters.size())));
    Returns returns = isBatch ? Returns.NOTHING : returns(packageName, topic, mine);
    handlers.add(new Handler(told, topic, returns.published()));
    String body =
        isBatch
            ? "for (var one : " + message + ") { told.Told.add(\"" + told + " \" + one); }"
            : "told.Told.add(\"" + told + " \" + " + message + ");";
    return "@dev.intrepid.annotations.OnEvent"
        + dice.oneOf("", "", "(replay = true)", "(timeout = \"60s\")")
        + returns.annotation()
        + " "
        + dice.oneOf("", "", "public ", "static ", "final ", "protected ", "synchronized ")
        + returns.type()
        + " "
        + (returns.annotation().isEmpty() ? method : method + "_kept" + handlers.size())
        + "("
        + String.join(", ", dice.shuffled(parameters))
        + ")"
        + dice.oneOf(RandomMemoMethods.THROWN)
        + " { "
        + body
        + returns.statement()
        + " }";
  }

  /** A name that is not overloaded with the same type. */
  private String method(String taken, Set<String> overloads) {
    String name = names.method();
    for (int i = 0; !overloads.add(name + " " + taken); i++) {
      name = names.method() + (i < 10 ? "" : String.valueOf(i));
    }
    return name;
  }

  /** What a handler is given besides its message. */
  private List<String> supplies(TakenMessage topic, boolean isBatch, Set<Integer> mine) {
    List<String> all = new ArrayList<>();
    all.add("java.time.Clock");
    all.add("java.util.concurrent.atomic.AtomicLong");
    all.add("java.util.function.Supplier<java.util.List<java.lang.String>>");
    all.add("java.lang.Runnable[]");
    if (!isBatch) {
      all.add("dev.intrepid.repo.EventRecord");
      all.add("dev.intrepid.Delivery");
      all.add("@dev.intrepid.annotations.Meta(\"user\") java.util.Optional<java.lang.String>");
      for (int i = 0; i < records.memos().size(); i++) {
        RandomMemo memo = records.memos().get(i);
        boolean isFree = mine.contains(i) || !storedMemos.contains(i);
        if (topic.has(memo.variables()) && sees(topic, memo) && isFree) {
          all.add("dev.intrepid.Cache<" + memo.type() + ">");
        }
      }
      for (RandomMemo memo : memos.computed()) {
        if (topic.has(memo.variables())) {
          all.add(
              "@dev.intrepid.annotations.Cached(\""
                  + memo.template()
                  + "\") dev.intrepid.Cache<"
                  + memo.type()
                  + ">");
        }
      }
    }
    return dice.shuffled(all).subList(0, Math.min(all.size(), dice.below(4)));
  }

  private boolean sees(TakenMessage topic, RandomMemo memo) {
    return places.sees(topic.packageName(), memo.packageName());
  }

  private record Returns(String annotation, String type, String statement, int published) {
    private static final Returns NOTHING = new Returns("", "void", "", -1);
  }

  private Returns returns(String packageName, TakenMessage topic, Set<Integer> mine) {
    int kind = dice.below(100);
    int published = topic.last() + 1 + dice.below(3);
    if (kind < 25 && published < records.size() && publishing < 3) {
      int seen = records.seenAs(published);
      String type = records.messageType(published);
      if (seen == published && isVisible(packageName, published)) {
        publishing++;
        return returned("", type, records.maker(published) + "()", published);
      }
    }
    if (kind < 50) {
      int memo = dice.below(records.memos().size());
      boolean isVisible = places.sees(packageName, records.memos().get(memo).packageName());
      if (isVisible && !storedMemos.contains(memo)) {
        mine.add(memo);
        return returned("", records.memos().get(memo).type(), records.memoMaker(memo) + "()", -1);
      }
    }
    if (kind < 60) {
      String template = "k" + handlers.size() + Field.variables(dice.some(topic.keys()));
      return new Returns(
          " @dev.intrepid.annotations.Cached(\"" + template + "\")", "int", " return 1;", -1);
    }
    return Returns.NOTHING;
  }

  private boolean isVisible(String packageName, int message) {
    return places.sees(packageName, records.packageName(message));
  }

  /** Alone, or in what several may be in. */
  private Returns returned(String annotation, String type, String value, int published) {
    String[] around =
        dice.oneOf(
            new String[] {"", ""},
            new String[] {"", ""},
            new String[] {"java.util.Optional", "java.util.Optional.of"},
            new String[] {"java.util.List", "java.util.List.of"},
            new String[] {"java.util.Collection", "java.util.Set.of"},
            new String[] {"java.util.stream.Stream", "java.util.stream.Stream.of"});
    return around[0].isEmpty()
        ? new Returns(annotation, type, " return " + value + ";", published)
        : new Returns(
            annotation,
            around[0] + "<" + type + ">",
            " return " + around[1] + "(" + value + ");",
            published);
  }

  /** The memos that methods compute. */
  List<RandomMemo> computed() {
    return memos.computed();
  }

  /** What the methods tell that compute memos. */
  List<String> computedNames() {
    return memos.names();
  }

  /** What is called when each message is published once. */
  List<Call> calls() {
    Deque<Integer> published = new ArrayDeque<>();
    for (int i = 0; i < records.size(); i++) {
      published.add(records.seenAs(i));
    }
    List<Call> calls = new ArrayList<>();
    while (!published.isEmpty()) {
      int message = published.remove();
      for (Handler handler : handlers) {
        if (handler.topic().messages().contains(message)) {
          calls.add(new Call(handler.name(), message));
          if (handler.published() >= 0) {
            published.add(handler.published());
          }
        }
      }
    }
    return calls;
  }
}
