package dev.intrepid.processor.random;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one program: its messages and memos first, then what handles them. */
final class Generator {

  private static final List<List<String>> PACKAGES =
      List.of(
          List.of("shop"),
          List.of(""),
          List.of("com.Acme"),
          List.of("shop", "shop.stock"),
          List.of("a.b", "a"));

  private final long seed;
  private final Dice dice;
  private final List<String> packages;
  private final List<Declaration> declarations = new ArrayList<>();
  private final RandomNames names;
  private final Places places;
  private final RandomTypes shapes;

  Generator(long seed) {
    this.seed = seed;
    dice = new Dice(seed);
    packages = dice.oneOf(PACKAGES);
    names = new RandomNames(dice);
    places = new Places(dice, names, packages);
    shapes = new RandomTypes(dice, names, places, declarations);
  }

  RandomProgram make() {
    List<Field> keys = new ArrayList<>();
    for (String name : names.values(3)) {
      keys.add(new Field(shapes.key(packages.get(0)), name));
    }
    Records records = new Records(dice, names, places, shapes, declarations, keys);
    records.declare();
    Methods methods = new Methods(dice, names, places, declarations, records);
    methods.declare();
    users(records, methods);
    declarations.add(
        new Declaration(
            Role.USER,
            new Place("told", List.of(), "Told"),
            "",
            "public",
            "class",
            "",
            List.of(),
            "",
            List.of(
                "public static final java.util.List<java.lang.String> ALL ="
                    + " new java.util.concurrent.CopyOnWriteArrayList<>();",
                "public static void add(java.lang.String text) { ALL.add(text); }")));
    return new RandomProgram(
        seed,
        List.copyOf(declarations),
        records.makers(),
        methods.calls(),
        packages.stream().map(one -> new Place(one, List.of(), "Uses").canonical()).toList(),
        methods.computedNames());
  }

  /** In each package a class that makes its messages, and one that names what is generated. */
  private void users(Records records, Methods methods) {
    Map<String, List<String>> uses = new LinkedHashMap<>();
    for (String packageName : packages) {
      user(packageName, "Made", records.makersIn(packageName));
      uses.put(packageName, new ArrayList<>());
    }
    int number = 0;
    for (Declaration one : declarations) {
      if (one.role() == Role.MESSAGE || one.role() == Role.OLD_MESSAGE) {
        String adapter = one.place().generated("_Event");
        uses.get(one.place().packageName())
            .add("static final " + adapter + " E" + number++ + " = " + adapter + ".INSTANCE;");
      }
    }
    for (RandomMemo memo : records.memos()) {
      uses.get(memo.packageName()).add(uri(memo, "m" + number++));
    }
    for (RandomMemo memo : methods.computed()) {
      uses.get(memo.packageName()).add(uri(memo, "c" + number++));
    }
    uses.forEach((packageName, members) -> user(packageName, "Uses", members));
  }

  private static String uri(RandomMemo memo, String name) {
    return "public static java.lang.Object " + name + "() { return " + memo.uri() + "; }";
  }

  private void user(String packageName, String name, List<String> members) {
    declarations.add(
        new Declaration(
            Role.USER,
            new Place(packageName, List.of(), name),
            "",
            "public final",
            "class",
            "",
            List.of(),
            "",
            members));
  }
}
