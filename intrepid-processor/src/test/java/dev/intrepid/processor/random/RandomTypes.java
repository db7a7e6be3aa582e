package dev.intrepid.processor.random;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.ArrayList;
import java.util.List;

/** Types of components: the JDK's, and such as it declares for them. For one thread. */
final class RandomTypes {

  private static final List<RandomType> KEYS =
      List.of(
          RandomType.of("java.lang.String", "\"a/\u00fc \\\"b\\\"\""),
          RandomType.of("java.util.UUID", "new java.util.UUID(1, 2)"),
          RandomType.of("int", "7"),
          RandomType.of("long", "-8L"));

  private static final List<RandomType> SCALARS =
      List.of(
          RandomType.of("boolean", "true"),
          RandomType.of("byte", "(byte) 1"),
          RandomType.of("short", "(short) 2"),
          RandomType.of("int", "3"),
          RandomType.of("long", "4L"),
          RandomType.of("float", "0.5f"),
          RandomType.of("double", "-0.25"),
          RandomType.of("char", "'x'"),
          RandomType.of("java.lang.Boolean", "false"),
          RandomType.of("java.lang.Integer", "5"),
          RandomType.of("java.lang.Long", "6L"),
          RandomType.of("java.lang.Character", "'y'"),
          RandomType.of("java.lang.String", "\"text $ { \u6ce8\""),
          RandomType.of("java.math.BigDecimal", "new java.math.BigDecimal(\"1.50\")"),
          RandomType.of(
              "java.math.BigInteger", "new java.math.BigInteger(\"12345678901234567890\")"),
          RandomType.of("java.util.UUID", "new java.util.UUID(3, 4)"),
          RandomType.of("java.net.URI", "java.net.URI.create(\"http://x/y\")"),
          RandomType.of("java.util.Currency", "java.util.Currency.getInstance(\"EUR\")"),
          RandomType.of("java.util.Locale", "java.util.Locale.GERMANY"),
          RandomType.of("java.time.Instant", "java.time.Instant.ofEpochSecond(5)"),
          RandomType.of("java.time.LocalDate", "java.time.LocalDate.of(2026, 1, 2)"),
          RandomType.of("java.time.Duration", "java.time.Duration.ofSeconds(6)"),
          RandomType.of("java.time.ZoneId", "java.time.ZoneId.of(\"Europe/Paris\")"),
          RandomType.of("java.time.DayOfWeek", "java.time.DayOfWeek.MONDAY"),
          RandomType.of("java.util.OptionalInt", "java.util.OptionalInt.of(1)"),
          RandomType.of("java.util.OptionalDouble", "java.util.OptionalDouble.empty()"));

  private final Dice dice;
  private final RandomNames names;
  private final Places places;
  private final List<Declaration> declarations;
  private final List<RandomType> own = new ArrayList<>();

  RandomTypes(Dice dice, RandomNames names, Places places, List<Declaration> declarations) {
    this.dice = dice;
    this.names = names;
    this.places = places;
    this.declarations = declarations;
  }

  /** One that can stand in a URI. */
  RandomType key(String packageName) {
    return switch (dice.below(4)) {
      case 0 -> anEnum(packageName);
      case 1 -> wrapped(packageName);
      default -> dice.oneOf(KEYS);
    };
  }

  /** Any, for a component of a record in that package. */
  Field component(String packageName, String name) {
    RandomType shape = shape(packageName, 2);
    if (shape.type().equals("int") && dice.percent(30)) {
      return new Field("@dev.intrepid.annotations.Default(\"7\") ", shape, name);
    }
    return new Field(!shape.isOptional() && dice.percent(15) ? shape.nullable() : shape, name);
  }

  private RandomType shape(String packageName, int depth) {
    int kind = depth == 0 ? dice.below(60) : dice.below(100);
    if (kind < 40) {
      return dice.oneOf(SCALARS);
    }
    if (kind < 60) {
      return own(packageName, depth);
    }
    RandomType inside = shape(packageName, depth - 1);
    String type = inside.boxed();
    String sample = inside.sample();
    if (kind < 75) {
      return inside.as("java.util.List<" + type + ">", "java.util.List.of(" + sample + ")");
    }
    if (kind < 80) {
      return inside.as("java.util.Set<" + type + ">", "java.util.Set.of(" + sample + ")");
    }
    if (kind < 90 && !inside.isOptional()) {
      return dice.percent(50)
          ? inside.as("java.util.Optional<" + type + ">", "java.util.Optional.of(" + sample + ")")
          : inside.as("java.util.Optional<" + type + ">", "java.util.Optional.empty()");
    }
    RandomType key = key(packageName);
    return inside.as(
        "java.util.Map<" + key.boxed() + ", " + type + ">",
        "java.util.Map.of(" + key.sample() + ", " + sample + ")");
  }

  private RandomType own(String packageName, int depth) {
    List<RandomType> known =
        own.stream().filter(shape -> places.sees(packageName, shape.packageName())).toList();
    if (!known.isEmpty() && dice.percent(50)) {
      return dice.oneOf(known);
    }
    RandomType made =
        switch (dice.below(5)) {
          case 0 -> anEnum(packageName);
          case 1 -> wrapped(packageName);
          case 2 -> sealed(packageName);
          case 3 -> generic(packageName);
          default -> aRecord(packageName, depth);
        };
    own.add(made);
    return made;
  }

  private RandomType anEnum(String packageName) {
    Place place = places.next(packageName);
    declare(place, "enum", "", List.of(), "", List.of("ONE, yield;"));
    return shape(place, place.canonical(), place.canonical() + dice.oneOf(".ONE", ".yield"));
  }

  private RandomType wrapped(String packageName) {
    Place place = places.next(packageName);
    RandomType inside = dice.oneOf(KEYS);
    Field value = new Field(inside, names.components(1, List.of()).get(0));
    declare(place, "record", "", List.of(value.text()), "", List.of());
    return shape(
        place, place.canonical(), "new " + place.canonical() + "(" + inside.sample() + ")");
  }

  private RandomType aRecord(String packageName, int depth) {
    Place place = places.next(packageName);
    List<Field> fields =
        names.components(dice.below(4), List.of()).stream()
            .map(name -> new Field(shape(packageName, Math.max(0, depth - 1)), name))
            .toList();
    declare(place, "record", "", Field.texts(fields), "", List.of());
    return shape(
        place, place.canonical(), "new " + place.canonical() + "(" + Field.samples(fields) + ")");
  }

  private RandomType generic(String packageName) {
    Place place = places.next(packageName);
    RandomType inside = dice.oneOf(SCALARS);
    declare(place, "record", "<V>", List.of("V first", "int second"), "", List.of());
    return shape(
        place,
        place.canonical() + "<" + inside.boxed() + ">",
        "new " + place.canonical() + "<>(" + inside.sample() + ", 1)");
  }

  private RandomType sealed(String packageName) {
    Place place = places.next(packageName);
    Place first = places.next(packageName);
    Place second = places.next(packageName);
    String permits = "permits " + first.canonical() + ", " + second.canonical();
    String of = "implements " + place.canonical();
    RandomType inside = dice.oneOf(SCALARS);
    declare(place, "sealed interface", "", List.of(), permits, List.of());
    declare(first, "record", "", List.of(inside.type() + " side"), of, List.of());
    declare(second, "record", "", List.of(), of, List.of());
    String sample =
        dice.percent(50)
            ? "new " + first.canonical() + "(" + inside.sample() + ")"
            : "new " + second.canonical() + "()";
    return shape(place, place.canonical(), sample);
  }

  private void declare(
      Place place,
      String kind,
      String typeParameters,
      List<String> components,
      String clauses,
      List<String> members) {
    declarations.add(
        new Declaration(
            Role.PART,
            place,
            "",
            places.modifiers(place, false),
            kind,
            typeParameters,
            components,
            clauses,
            members));
  }

  private static RandomType shape(Place place, String type, String sample) {
    return new RandomType(type, sample, place.packageName());
  }
}
