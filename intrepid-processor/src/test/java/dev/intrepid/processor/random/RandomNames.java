package dev.intrepid.processor.random;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that a user may give, ordinary and odd ones; each is given once. For one thread. */
final class RandomNames {

  /** Classes of the JDK, of ours, and what looks like a generated class. */
  private static final List<String> TYPES =
      words(
          """
          Paid Order Rates URLWatcher Invoice Shipment Customer Ledger Tax Object String
          Override Class Integer Long List Map Set Optional Record Enum Thread Exception
          Throwable Void Math Iterable Instant Generated SuppressWarnings Deprecated
          StringBuilder System Supplier Stream Collection Objects Arrays UUID Duration
          IllegalStateException Event Cached OnEvent Subscriber Upcast Step Call State
          Registry Handlers HandlerTable Memo Memos Cache MemoUri Intrepid EventRecord Json
          JsonReader JsonWriter JsonCodec IntoEvent IntoCache SubscriberSpec SubscriberOptions
          HandlerSpec Upcaster UpcastStep Template Uris Values Returned Need Builder Table Routes
          Codec Names Unknown T E X _Tax A_ B_C lower iOS Z9 NaN Main Module MemoSpec MemoCall
          Factory Index Nullable Delivery Clock Effects Found NotFound NAMES INSTANCE
          """);

  /** Of components and parameters, which no annotation and no codec may trip over. */
  private static final List<String> VALUES =
      words(
          """
          id orderId cents name amount yield record sealed permits when with open module value
          message step state writer reader codec json type in out p i n key $ a$b _a a_
          gr\u00f6\u00dfe this0 uri stream version handle equals INSTANCE FACTORY NAMES ID
          TYPE CODEC String Object List result each entry element index table handlers
          returned payload memo call segments seen mask o x1 x11 URL aB AB var length size
          args e it found list
          """);

  /** Of components alone: names of packages, which hide those in expressions. */
  private static final List<String> PACKAGES = List.of("java", "dev", "tools", "shop");

  private static final List<String> METHODS =
      words(
          """
          on handle paid paid1 paid2 yield yield1 record of bind spec value INSTANCE apply
          compute route uri toString equals wait batch handleBatch on_ $ _1 handlers memos
          when message read
          """);

  private final Dice dice;
  private final Set<String> taken = new HashSet<>();

  RandomNames(Dice dice) {
    this.dice = dice;
  }

  /** The name of a type; of those that the same folder of class files can have, too. */
  String type(String packageName, Function<String, List<String>> generated) {
    for (int i = 0; ; i++) {
      String name = dice.oneOf(TYPES) + (i < 20 ? "" : String.valueOf(i));
      List<String> all =
          Stream.concat(Stream.of(name), generated.apply(name).stream())
              .map(one -> packageName + "/" + one.toLowerCase(Locale.ROOT))
              .toList();
      if (all.stream().noneMatch(taken::contains)) {
        taken.addAll(all);
        return name;
      }
    }
  }

  /** That many names of components that are also names of variables. */
  List<String> values(int many) {
    return dice.shuffled(VALUES).subList(0, many);
  }

  /** That many names of components, other ones than those. */
  List<String> components(int many, List<String> but) {
    List<String> all = Stream.concat(VALUES.stream(), PACKAGES.stream()).toList();
    return dice.shuffled(all).stream().filter(name -> !but.contains(name)).limit(many).toList();
  }

  /** That many names of parameters, other ones than those. */
  List<String> parameters(int many, List<String> but) {
    return dice.shuffled(VALUES).stream().filter(name -> !but.contains(name)).limit(many).toList();
  }

  /** The name of a method. */
  String method() {
    return dice.oneOf(METHODS);
  }

  /** That many names of methods. */
  List<String> methods(int many) {
    return dice.shuffled(METHODS).subList(0, many);
  }

  /** Whether it gives messages or handlers that stand in for it a name of their own. */
  static boolean isPlain(String name) {
    return name.matches("[A-Z][A-Za-z0-9]*");
  }

  private static List<String> words(String text) {
    return Pattern.compile("\\s+").splitAsStream(text.strip()).toList();
  }
}
