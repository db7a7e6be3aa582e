package dev.intrepid.processor.random;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The messages and memos of a program. */
final class Records {

  private static final String EVENT = "@dev.intrepid.annotations.Event(";

  private final Dice dice;
  private final RandomNames names;
  private final Places places;
  private final RandomTypes shapes;
  private final List<Declaration> declarations;
  private final List<Field> keys;
  private final List<TakenMessage> topics = new ArrayList<>();
  private final List<RandomMemo> memos = new ArrayList<>();
  private final List<String> memoValues = new ArrayList<>();
  private final List<Maker> makers = new ArrayList<>();
  private final List<Integer> seenAs = new ArrayList<>();
  private final List<String> upcasts = new ArrayList<>();
  private final Set<String> types = new HashSet<>();

  private record Maker(String packageName, String type, String expression) {}

  Records(
      Dice dice,
      RandomNames names,
      Places places,
      RandomTypes shapes,
      List<Declaration> declarations,
      List<Field> keys) {
    this.dice = dice;
    this.names = names;
    this.places = places;
    this.shapes = shapes;
    this.declarations = declarations;
    this.keys = keys;
  }

  void declare() {
    for (int i = dice.between(1, 3); i > 0; i--) {
      message(places.next(places.packageName()), "");
    }
    for (int i = dice.below(3); i > 0; i--) {
      family();
    }
    for (int i = dice.between(1, 3); i > 0; i--) {
      memo();
    }
  }

  /** A sealed interface of messages, which stand in it or beside it. */
  private void family() {
    Place place = places.next(places.packageName());
    String modifiers = places.modifiers(place, false);
    boolean isAround = dice.percent(50);
    Host host = new Host(modifiers, "sealed interface", place.name(), "", "");
    List<TakenMessage> members = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      Place member = isAround ? places.in(place, host) : places.next(place.packageName());
      members.add(message(member, "implements " + place.canonical()));
    }
    if (!isAround) {
      String permitted = String.join(", ", members.stream().map(TakenMessage::type).toList());
      add(Role.PART, place, "", modifiers, "sealed interface", List.of(), "permits " + permitted);
    }
    List<Field> common =
        keys.stream()
            .filter(key -> members.stream().allMatch(member -> member.keys().contains(key)))
            .toList();
    topics.add(
        new TakenMessage(
            place.canonical(),
            place.packageName(),
            members.stream().flatMap(member -> member.messages().stream()).toList(),
            common));
  }

  private TakenMessage message(Place place, String clauses) {
    int number = topics.size();
    List<Field> mine = dice.some(keys);
    List<Field> fields = new ArrayList<>(mine);
    List<String> taken = keys.stream().map(Field::name).toList();
    for (String name : names.components(dice.below(5), taken)) {
      fields.add(shapes.component(place.packageName(), name));
    }
    fields = dice.shuffled(fields);
    String stream = "stream = \"s" + number + Field.variables(mine) + "\"";
    String type = type(place, number);
    int version = dice.percent(70) ? 1 : 2;
    int index = makers.size();
    add(
        Role.MESSAGE,
        place,
        EVENT + stream + options(place, type, version, number) + ")",
        places.modifiers(place, false),
        "record",
        fields,
        clauses);
    makers.add(new Maker(place.packageName(), place.canonical(), made(place, fields)));
    seenAs.add(index);
    if (version == 2) {
      older(place, type, stream, mine, index);
    }
    TakenMessage topic =
        new TakenMessage(place.canonical(), place.packageName(), List.of(index), mine);
    topics.add(topic);
    return topic;
  }

  /** A type that is stored once, ignoring case. */
  private String type(Place place, int number) {
    boolean isFree = types.add(place.name());
    return isFree && dice.percent(60)
        ? place.name()
        : dice.oneOf("type-", "a \\\"quoted\\\" $type ", "gr\u00f6\u00dfe ") + number;
  }

  private String options(Place place, String type, int version, int number) {
    StringBuilder options = new StringBuilder();
    if (!type.equals(place.name())) {
      options.append(", type = \"").append(type).append('"');
    }
    if (version > 1) {
      options.append(", version = ").append(version);
    }
    if (dice.percent(15)) {
      options
          .append(", formerly = {\"old ")
          .append(number)
          .append("\", \"older\" + ")
          .append(number)
          .append('}');
    }
    return options.toString();
  }

  /** What a message was in version 1, as a record or as JSON alone, and what makes it new. */
  private void older(Place place, String type, String stream, List<Field> fields, int index) {
    String thrown = dice.oneOf("", " throws java.lang.Exception", " throws java.lang.Throwable");
    String method = "static %s up" + index + "(%s old)" + thrown + " { return %s; }";
    if (dice.percent(30)) {
      String node = "tools.jackson.databind.node.ObjectNode";
      upcasts.add(
          "@dev.intrepid.annotations.Upcast(type = \""
              + type
              + "\", from = 1) "
              + String.format(method, node, node, "old"));
      return;
    }
    Place old = places.next(place.packageName());
    add(
        Role.OLD_MESSAGE,
        old,
        EVENT + stream + ", type = \"" + type + "\")",
        places.modifiers(old, false),
        "record",
        fields,
        "");
    makers.add(new Maker(old.packageName(), old.canonical(), made(old, fields)));
    seenAs.add(index);
    upcasts.add(
        "@dev.intrepid.annotations.Upcast "
            + String.format(method, place.canonical(), old.canonical(), maker(index) + "()"));
  }

  private void memo() {
    int number = memos.size();
    Place place = places.next(places.packageName());
    List<Field> variables = dice.shuffled(dice.some(keys));
    List<Field> fields = new ArrayList<>(variables);
    List<String> taken = keys.stream().map(Field::name).toList();
    for (String name : names.components(dice.below(4), taken)) {
      fields.add(shapes.component(place.packageName(), name));
    }
    fields = dice.shuffled(fields);
    String template = "m" + number + Field.variables(variables);
    String formerly =
        dice.percent(20) ? ", formerly = \"o" + number + Field.variables(variables) + "\"" : "";
    add(
        Role.MEMO,
        place,
        "@dev.intrepid.annotations.Cached(value = \"" + template + "\"" + formerly + ")",
        places.modifiers(place, false),
        "record",
        fields,
        "");
    memos.add(
        new RandomMemo(
            place.packageName(),
            place.generated("_Memo") + ".uri(" + Field.samples(variables) + ")",
            place.canonical(),
            template,
            variables));
    memoValues.add(made(place, fields));
  }

  private void add(
      Role role,
      Place place,
      String annotation,
      String modifiers,
      String kind,
      List<Field> fields,
      String clauses) {
    declarations.add(
        new Declaration(
            role, place, annotation, modifiers, kind, "", Field.texts(fields), clauses, List.of()));
  }

  private static String made(Place place, List<Field> fields) {
    return "new " + place.canonical() + "(" + Field.samples(fields) + ")";
  }

  /** What handlers may take. */
  List<TakenMessage> topics() {
    return topics;
  }

  List<RandomMemo> memos() {
    return memos;
  }

  /** The methods that make old versions new, which may stand in any class. */
  List<String> upcasts() {
    return upcasts;
  }

  /** As what a message is seen by handlers. */
  int seenAs(int message) {
    return seenAs.get(message);
  }

  int size() {
    return makers.size();
  }

  /** The name of the method that makes a message. */
  String maker(int message) {
    return new Place(makers.get(message).packageName(), List.of(), "Made").canonical()
        + ".m"
        + message;
  }

  /** The name of the method that makes a memo. */
  String memoMaker(int memo) {
    return new Place(memos.get(memo).packageName(), List.of(), "Made").canonical() + ".memo" + memo;
  }

  /** The components that may stand in URIs. */
  List<Field> keys() {
    return keys;
  }

  String packageName(int message) {
    return makers.get(message).packageName();
  }

  String messageType(int message) {
    return makers.get(message).type();
  }

  List<String> makers() {
    return Stream.iterate(0, i -> i < makers.size(), i -> i + 1).map(this::maker).toList();
  }

  /** The methods of a package that make messages and memos. */
  List<String> makersIn(String packageName) {
    List<String> methods = new ArrayList<>();
    for (int i = 0; i < makers.size(); i++) {
      Maker maker = makers.get(i);
      if (maker.packageName().equals(packageName)) {
        methods.add(method(maker.type(), "m" + i, maker.expression()));
      }
    }
    for (int i = 0; i < memos.size(); i++) {
      if (memos.get(i).packageName().equals(packageName)) {
        methods.add(method(memos.get(i).type(), "memo" + i, memoValues.get(i)));
      }
    }
    return methods;
  }

  private static String method(String type, String name, String expression) {
    return "public static " + type + " " + name + "() { return " + expression + "; }";
  }
}
