package dev.intrepid.processor;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.MemoUris.Keeper;
import java.util.Optional;
import java.util.stream.Stream;

/** What lives at a URI has one type: templates of different types make no common URI. */
final class MemoUrisAreDistinctCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    MemoUris ofRound = new MemoUris();
    return places(round).flatMap(place -> finding(place, round.before().memoUris, ofRound));
  }

  private static Stream<Finding> finding(Place place, MemoUris before, MemoUris ofRound) {
    Optional<Finding> finding =
        before
            .clashing(place.keeper())
            .or(() -> ofRound.clashing(place.keeper()))
            .map(place::finding);
    ofRound.add(place.keeper());
    return finding.stream();
  }

  /** What a round keeps at which URIs, without the templates that make none. */
  static Stream<Keeper> keepers(RoundModel round) {
    return places(round).map(Place::keeper);
  }

  private static Stream<Place> places(RoundModel round) {
    Stream<Place> records =
        round.memos().stream()
            .map(m -> Place.of(m.type().label(), m.type().name().toString(), m.template()));
    return Stream.concat(records, round.allMethods().flatMap(MemoUrisAreDistinctCheck::ofMethod))
        .filter(place -> !place.keeper().segments().isEmpty());
  }

  private static Stream<Place> ofMethod(MethodModel method) {
    Template template = method.cachedAt();
    return template == null
        ? Stream.empty()
        : method.value().stream()
            .map(value -> Place.of(method.signature(), type(value.java()), template));
  }

  private static String type(TypeName type) {
    return (type.isPrimitive() ? type.box() : type).toString();
  }

  private record Place(Keeper keeper, SourceSpot spot) {

    static Place of(String name, String type, Template template) {
      return new Place(Keeper.of(name, type, template), template.spot());
    }

    Finding finding(Keeper other) {
      return Finding.of(
          Message.DUPLICATE_MEMO_TEMPLATE,
          spot,
          other.name(),
          other.template(),
          keeper.name(),
          keeper.template());
    }
  }
}
