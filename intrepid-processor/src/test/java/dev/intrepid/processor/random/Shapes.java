package dev.intrepid.processor.random;

import dev.intrepid.processor.random.Declaration.Role;
import java.util.ArrayList;
import java.util.List;

/** Types of components: the JDK's, and such as it declares for them. For one thread. */
final class Shapes {

  private static final List<Shape> KEYS =
      List.of(
          Shape.of("java.lang.String", "\"a/\u00fc \\\"b\\\"\""),
          Shape.of("java.util.UUID", "new java.util.UUID(1, 2)"),
          Shape.of("int", "7"),
          Shape.of("long", "-8L"));

  private static final List<Shape> SCALARS =
      List.of(
          Shape.of("boolean", "true"),
          Shape.of("byte", "(byte) 1"),
          Shape.of("short", "(short) 2"),
          Shape.of("int", "3"),
          Shape.of("long", "4L"),
          Shape.of("float", "0.5f"),
          Shape.of("double", "-0.25"),
          Shape.of("char", "'x'"),
          Shape.of("java.lang.Boolean", "false"),
          Shape.of("java.lang.Integer", "5"),
          Shape.of("java.lang.Long", "6L"),
          Shape.of("java.lang.Character", "'y'"),
          Shape.of("java.lang.String", "\"text $ { \u6ce8\""),
          Shape.of("java.math.BigDecimal", "new java.math.BigDecimal(\"1.50\")"),
          Shape.of("java.math.BigInteger", "new java.math.BigInteger(\"12345678901234567890\")"),
          Shape.of("java.util.UUID", "new java.util.UUID(3, 4)"),
          Shape.of("java.net.URI", "java.net.URI.create(\"http://x/y\")"),
          Shape.of("java.util.Currency", "java.util.Currency.getInstance(\"EUR\")"),
          Shape.of("java.util.Locale", "java.util.Locale.GERMANY"),
          Shape.of("java.time.Instant", "java.time.Instant.ofEpochSecond(5)"),
          Shape.of("java.time.LocalDate", "java.time.LocalDate.of(2026, 1, 2)"),
          Shape.of("java.time.Duration", "java.time.Duration.ofSeconds(6)"),
          Shape.of("java.time.ZoneId", "java.time.ZoneId.of(\"Europe/Paris\")"),
          Shape.of("java.time.DayOfWeek", "java.time.DayOfWeek.MONDAY"),
          Shape.of("java.util.OptionalInt", "java.util.OptionalInt.of(1)"),
          Shape.of("java.util.OptionalDouble", "java.util.OptionalDouble.empty()"));

  private final Dice dice;
  private final Names names;
  private final Places places;
  private final List<Declaration> declarations;
  private final List<Shape> own = new ArrayList<>();

  Shapes(Dice dice, Names names, Places places, List<Declaration> declarations) {
    this.dice = dice;
    this.names = names;
    this.places = places;
    this.declarations = declarations;
  }

  /** One that can stand in a URI. */
  Shape key(String packageName) {
    return switch (dice.below(4)) {
      case 0 -> anEnum(packageName);
      case 1 -> wrapped(packageName);
      default -> dice.oneOf(KEYS);
    };
  }

  /** Any, for a component of a record in that package. */
  Field component(String packageName, String name) {
    Shape shape = shape(packageName, 2);
    if (shape.type().equals("int") && dice.percent(30)) {
      return new Field("@dev.intrepid.annotations.Default(\"7\") ", shape, name);
    }
    return new Field(!shape.isOptional() && dice.percent(15) ? shape.nullable() : shape, name);
  }

  private Shape shape(String packageName, int depth) {
    int kind = depth == 0 ? dice.below(60) : dice.below(100);
    if (kind < 40) {
      return dice.oneOf(SCALARS);
    }
    if (kind < 60) {
      return own(packageName, depth);
    }
    Shape inside = shape(packageName, depth - 1);
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
    Shape key = key(packageName);
    return inside.as(
        "java.util.Map<" + key.boxed() + ", " + type + ">",
        "java.util.Map.of(" + key.sample() + ", " + sample + ")");
  }

  private Shape own(String packageName, int depth) {
    List<Shape> known =
        own.stream().filter(shape -> places.sees(packageName, shape.packageName())).toList();
    if (!known.isEmpty() && dice.percent(50)) {
      return dice.oneOf(known);
    }
    Shape made =
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

  private Shape anEnum(String packageName) {
    Place place = places.next(packageName);
    declare(place, "enum", "", List.of(), "", List.of("ONE, yield;"));
    return shape(place, place.canonical(), place.canonical() + dice.oneOf(".ONE", ".yield"));
  }

  private Shape wrapped(String packageName) {
    Place place = places.next(packageName);
    Shape inside = dice.oneOf(KEYS);
    Field value = new Field(inside, names.components(1, List.of()).get(0));
    declare(place, "record", "", List.of(value.text()), "", List.of());
    return shape(
        place, place.canonical(), "new " + place.canonical() + "(" + inside.sample() + ")");
  }

  private Shape aRecord(String packageName, int depth) {
    Place place = places.next(packageName);
    List<Field> fields =
        names.components(dice.below(4), List.of()).stream()
            .map(name -> new Field(shape(packageName, Math.max(0, depth - 1)), name))
            .toList();
    declare(place, "record", "", Field.texts(fields), "", List.of());
    return shape(
        place, place.canonical(), "new " + place.canonical() + "(" + Field.samples(fields) + ")");
  }

  private Shape generic(String packageName) {
    Place place = places.next(packageName);
    Shape inside = dice.oneOf(SCALARS);
    declare(place, "record", "<V>", List.of("V first", "int second"), "", List.of());
    return shape(
        place,
        place.canonical() + "<" + inside.boxed() + ">",
        "new " + place.canonical() + "<>(" + inside.sample() + ", 1)");
  }

  private Shape sealed(String packageName) {
    Place place = places.next(packageName);
    Place first = places.next(packageName);
    Place second = places.next(packageName);
    String permits = "permits " + first.canonical() + ", " + second.canonical();
    String of = "implements " + place.canonical();
    Shape inside = dice.oneOf(SCALARS);
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

  private static Shape shape(Place place, String type, String sample) {
    return new Shape(type, sample, place.packageName());
  }
}
