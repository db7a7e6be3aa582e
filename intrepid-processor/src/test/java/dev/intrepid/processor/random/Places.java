package dev.intrepid.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where types are declared: alone, or in others of every kind. For one thread. */
final class Places {

  private static final List<String> SUFFIXES =
      List.of("_Event", "_Memo", "_Memos", "_Handlers", "_Upcasts", "_Registry");

  private final Dice dice;
  private final RandomNames names;
  private final List<String> packages;
  private final List<Place> nests = new ArrayList<>();

  Places(Dice dice, RandomNames names, List<String> packages) {
    this.dice = dice;
    this.names = names;
    this.packages = packages;
  }

  /** Whether everything is public, since there are packages that use each other. */
  private boolean isOpen() {
    return packages.size() > 1;
  }

  String packageName() {
    return dice.oneOf(packages);
  }

  /** Whether types of one package can name those of another. */
  boolean sees(String packageName, String other) {
    return isOpen() || packageName.equals(other);
  }

  /** A place for one more type. */
  Place next(String packageName) {
    return dice.percent(50)
        ? named(packageName, List.of())
        : named(packageName, hosts(packageName));
  }

  /** A place in a type. */
  Place in(Place outer, Host host) {
    return named(
        outer.packageName(), Stream.concat(outer.hosts().stream(), Stream.of(host)).toList());
  }

  private Place named(String packageName, List<Host> hosts) {
    String before = String.join("_", hosts.stream().map(Host::name).toList());
    String prefix = before.isEmpty() ? "" : before + "_";
    String name =
        names.type(
            packageName, simple -> SUFFIXES.stream().map(last -> prefix + simple + last).toList());
    return new Place(packageName, hosts, name);
  }

  /** Types to be in: such as there are, or one more. */
  private List<Host> hosts(String packageName) {
    List<Place> known =
        nests.stream().filter(nest -> nest.packageName().equals(packageName)).toList();
    if (!known.isEmpty() && dice.percent(50)) {
      return dice.oneOf(known).hosts();
    }
    List<Host> around = known.isEmpty() || dice.percent(50) ? List.of() : dice.oneOf(known).hosts();
    Place place = named(packageName, around.size() > 2 ? List.of() : around);
    Place inside =
        new Place(
            packageName,
            Stream.concat(place.hosts().stream(), Stream.of(host(place))).toList(),
            "nothing");
    nests.add(inside);
    return inside.hosts();
  }

  private Host host(Place place) {
    String modifiers = visibility(place);
    boolean isInner = !place.hosts().isEmpty() && dice.percent(50);
    String beforeClass =
        place.hosts().isEmpty() || isInner ? modifiers : (modifiers + " static").strip();
    return switch (dice.below(8)) {
      case 0 -> new Host(modifiers, "interface", place.name(), "", "");
      case 1 -> new Host(modifiers, "@interface", place.name(), "", "");
      case 2 -> new Host(modifiers, "enum", place.name(), "", "ONE;");
      case 3 -> new Host(modifiers, "record", place.name(), "(int hosted)", "");
      case 4 ->
          new Host(beforeClass, "class", place.name(), "<V extends java.lang.Comparable<V>>", "");
      case 5 -> new Host((beforeClass + " abstract").strip(), "class", place.name(), "", "");
      case 6 -> new Host((beforeClass + " final").strip(), "class", place.name(), "", "");
      default -> new Host(beforeClass, "class", place.name(), "", "");
    };
  }

  /** What stands before the kind of a type there. */
  String modifiers(Place place, boolean isClass) {
    String deprecated =
        dice.percent(6)
            ? dice.oneOf("@java.lang.Deprecated ", "@java.lang.Deprecated(forRemoval = true) ")
            : "";
    boolean isStatic = isClass && !place.hosts().isEmpty();
    String rest = isStatic ? " static" : "";
    return deprecated + (visibility(place) + rest).strip();
  }

  private String visibility(Place place) {
    if (isOpen()) {
      return "public";
    }
    List<Host> hosts = place.hosts();
    boolean mayBeProtected = !hosts.isEmpty() && !hosts.get(hosts.size() - 1).isInterface();
    return switch (dice.below(4)) {
      case 0 -> "public";
      case 1 -> mayBeProtected ? "protected" : "";
      default -> "";
    };
  }
}
