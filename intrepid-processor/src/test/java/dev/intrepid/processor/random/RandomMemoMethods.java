package dev.intrepid.processor.random;

import java.util.ArrayList;
import java.util.List;

/** The methods of a program that compute memos. */
final class RandomMemoMethods {

  /** What methods may throw. */
  static final List<String> THROWN =
      List.of(
          "",
          "",
          " throws java.io.IOException",
          " throws java.lang.Exception",
          " throws java.lang.Throwable");

  private final Dice dice;
  private final RandomNames names;
  private final Records records;
  private final List<RandomMemo> computed = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  RandomMemoMethods(Dice dice, RandomNames names, Records records) {
    this.dice = dice;
    this.names = names;
    this.records = records;
  }

  /** A method that computes a memo. */
  String declare(Place owner, String method, boolean isSubscriber) {
    String name = method.equals("toString") || method.equals("wait") ? method + "_" : method;
    String label = "c" + computed.size();
    List<Field> variables = dice.shuffled(dice.some(records.keys()));
    String template = label + Field.variables(variables);
    List<String> taken = records.keys().stream().map(Field::name).toList();
    List<String> parameters = new ArrayList<>(Field.texts(variables));
    List<String> free = names.parameters(4, taken);
    if (dice.percent(30)) {
      parameters.add("java.time.Clock " + free.get(0));
    }
    if (dice.percent(30)) {
      parameters.add("java.util.concurrent.atomic.AtomicLong " + free.get(1));
    }
    for (RandomMemo other : computed) {
      if (variables.containsAll(other.variables()) && dice.percent(30)) {
        parameters.add(
            "@dev.intrepid.annotations.Cached(\""
                + other.template()
                + "\") dev.intrepid.Cache<"
                + other.type()
                + "> "
                + free.get(2));
        break;
      }
    }
    boolean isText = dice.percent(50);
    boolean mayBeAbsent = dice.percent(30);
    String type = isText ? "java.lang.String" : "java.lang.Integer";
    String value = isText ? "\"a\"" : "7";
    computed.add(
        new RandomMemo(
            owner.packageName(),
            owner.generated("_" + name + "_Memo") + ".uri(" + Field.samples(variables) + ")",
            type,
            template,
            variables));
    told.add(label);
    return "@dev.intrepid.annotations.Cached(value = \""
        + template
        + "\""
        + options(variables, mayBeAbsent, isSubscriber)
        + ") "
        + dice.oneOf("", "public ", "static ", "protected ")
        + (mayBeAbsent
            ? "java.util.Optional<" + type + ">"
            : isText ? type : dice.oneOf("int", type))
        + " "
        + name
        + "("
        + String.join(", ", dice.shuffled(parameters))
        + ")"
        + dice.oneOf(THROWN)
        + " { told.Told.add(\""
        + label
        + "\"); return "
        + (mayBeAbsent ? "java.util.Optional.of(" + value + ")" : value)
        + "; }";
  }

  private String options(List<Field> variables, boolean mayBeAbsent, boolean isSubscriber) {
    StringBuilder options = new StringBuilder();
    if (dice.percent(30)) {
      options.append(", ttl = \"1h\", refreshAfter = \"30m\", staleIfError = \"PT2H\"");
      options.append(mayBeAbsent ? ", absentTtl = \"5m\"" : "");
    }
    options.append(
        dice.oneOf("", "", ", timeout = \"60s\"", ", exclusive = true", ", local = false"));
    List<TakenMessage> dropping =
        records.topics().stream().filter(topic -> topic.has(variables)).toList();
    if (isSubscriber && !dropping.isEmpty() && dice.percent(40)) {
      options.append(dice.oneOf(", evictOn = ", ", refreshOn = "));
      options.append(dice.oneOf(dropping).type()).append(".class");
    }
    return options.toString();
  }

  List<RandomMemo> computed() {
    return computed;
  }

  /** What the methods tell. */
  List<String> names() {
    return told;
  }
}
