package dev.intrepid;

import dev.intrepid.IntrepidBuilder.Adoption;
import dev.intrepid.codegen.SubscriberSpec;
import dev.intrepid.engine.catalog.Fold;
import dev.intrepid.engine.catalog.GeneratedCode;
import dev.intrepid.engine.decode.MessageDecoders;
import dev.intrepid.exception.UnknownAdoptionException;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.service.NearName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks that what a program adopts is there, since an adoption of anything else does nothing. */
final class AdoptedNames {

  private AdoptedNames() {}

  /**
   * Requires that each adoption is of memos that a subscriber folds, or of messages it handles.
   *
   * @throws UnknownAdoptionException if one is not
   */
  static void require(
      List<Adoption> adoptions, List<SubscriberSpec> specs, GeneratedCode generated) {
    for (Adoption adoption : adoptions) {
      require(adoption, specs, generated);
    }
  }

  private static void require(
      Adoption adoption, List<SubscriberSpec> specs, GeneratedCode generated) {
    SortedSet<String> names = new TreeSet<>();
    for (SubscriberSpec spec : specs) {
      if (spec.name().equals(adoption.subscriber())) {
        requireIn(spec, adoption, generated);
        return;
      }
      if (spec.formerly().contains(adoption.subscriber())) {
        throw refusal(adoption, adoption.subscriber() + " is called " + spec.name() + " now.");
      }
      names.add(spec.name());
    }
    throw refusal(
        adoption,
        "this app has no subscriber "
            + adoption.subscriber()
            + "."
            + hint(adoption.subscriber(), names));
  }

  private static void requireIn(SubscriberSpec spec, Adoption adoption, GeneratedCode generated) {
    SortedSet<String> templates = new TreeSet<>();
    for (Fold fold : Fold.of(spec)) {
      if (Fold.nameless(fold.template()).equals(Fold.nameless(adoption.what()))) {
        return;
      }
      templates.add(fold.template());
    }
    SortedSet<String> there =
        new TreeSet<>(
            new MessageDecoders(spec.messages(), generated, JsonFormat.standard())
                .versions()
                .keySet());
    if (there.contains(adoption.what())) {
      return;
    }
    there.addAll(templates);
    throw refusal(
        adoption,
        spec.name()
            + " folds no memos at "
            + adoption.what()
            + ", and handles no messages of that type."
            + hint(adoption.what(), there));
  }

  /** The name that was probably meant; all that there are if none is near. */
  private static String hint(String typed, Collection<String> names) {
    Optional<String> near = NearName.of(typed, names);
    if (near.isPresent()) {
      return " Did you mean " + near.get() + "?";
    }
    return names.isEmpty()
        ? " It has none."
        : (names.size() == 1 ? " There is " : " There are ") + String.join(", ", names) + ".";
  }

  private static UnknownAdoptionException refusal(Adoption adoption, String why) {
    return new UnknownAdoptionException(
        adoption.subscriber(), adoption.what(), why + " If it is done with, remove the call.");
  }
}
