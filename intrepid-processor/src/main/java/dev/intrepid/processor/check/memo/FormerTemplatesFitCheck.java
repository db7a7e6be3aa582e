package dev.intrepid.processor.check.memo;

import dev.intrepid.lock.ClosestName;
import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A memo's former URI can be made from its URI of today, and no other memo has it. */
final class FormerTemplatesFitCheck implements Check<RoundModel> {

  /** The keepers of memos, with their templates of today and before. */
  private record Keeper(String name, Template template, List<Template> formerly) {}

  @Override
  public List<Finding> findings(RoundModel round) {
    List<Keeper> keepers = keepers(round);
    List<Finding> findings = new ArrayList<>();
    for (Keeper keeper : keepers) {
      for (Template former : keeper.formerly()) {
        Finding finding = finding(former, keeper, keepers);
        if (finding != null) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  private static List<Keeper> keepers(RoundModel round) {
    List<Keeper> keepers = new ArrayList<>();
    for (MemoModel memo : round.memos()) {
      keepers.add(new Keeper(memo.type().label(), memo.template(), memo.formerly()));
    }
    for (MethodModel method : round.allMethods()) {
      Template template = method.cachedAt();
      if (template != null) {
        keepers.add(new Keeper(method.signature(), template, method.formerlyAt()));
      }
    }
    return keepers;
  }

  private static @Nullable Finding finding(Template former, Keeper keeper, List<Keeper> keepers) {
    if (former.problem() != null) {
      return former.problem().at(former.spot());
    }
    if (keeper.template().problem() != null) {
      return null; // told there
    }
    List<String> known = keeper.template().variables();
    for (String variable : former.variables()) {
      if (!known.contains(variable)) {
        return Finding.of(
            Message.FORMER_TEMPLATE_VARIABLE_IS_UNKNOWN,
            former.spot(),
            former.text(),
            variable,
            keeper.template().text(),
            ClosestName.hint(variable, known));
      }
    }
    return keepers.stream()
        .flatMap(other -> places(other, keeper))
        .filter(place -> place.template().problem() == null)
        .filter(place -> place.template().overlaps(former))
        .findFirst()
        .map(place -> inUse(former, place))
        .orElse(null);
  }

  /** Where the other's memos live, and where they lived before. */
  private static Stream<Place> places(Keeper other, Keeper keeper) {
    Stream<Template> before = other.equals(keeper) ? Stream.of() : other.formerly().stream();
    return Stream.concat(Stream.of(other.template()), before)
        .map(template -> new Place(other.name(), template));
  }

  private static Finding inUse(Template former, Place place) {
    return Finding.of(
        Message.FORMER_TEMPLATE_IN_USE,
        former.spot(),
        former.text(),
        place.template().text(),
        place.name());
  }

  private record Place(String name, Template template) {}
}
