package dev.intrepid.processor.check;

import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.json.Shapes.RecordShape;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Records that contain themselves do so through something that can be empty. */
final class RecordIsNotRecursiveCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Set<Set<String>> told = new HashSet<>();
    return round.shapes().inSource().stream()
        .flatMap(shape -> cycle(shape, List.of(shape), round.shapes()))
        .filter(cycle -> told.add(new HashSet<>(cycle.names())))
        .map(Cycle::finding);
  }

  /** Follows the components that are records until the first record is met again. */
  private static Stream<Cycle> cycle(RecordShape first, List<RecordShape> path, Shapes shapes) {
    RecordShape last = path.get(path.size() - 1);
    for (ComponentModel component : last.components()) {
      if (!component.isNullable() && component.json() instanceof JsonType.Parts parts) {
        RecordShape next = shapes.of(parts.java());
        if (next.equals(first)) {
          return Stream.of(new Cycle(path));
        }
        if (!path.contains(next)) {
          List<RecordShape> longer = new ArrayList<>(path);
          longer.add(next);
          List<Cycle> found = cycle(first, longer, shapes).toList();
          if (!found.isEmpty()) {
            return found.stream();
          }
        }
      }
    }
    return Stream.empty();
  }

  private record Cycle(List<RecordShape> path) {

    List<String> names() {
      return path.stream().map(shape -> shape.type().label()).toList();
    }

    Finding finding() {
      RecordShape first = path.get(0);
      RecordShape second = path.get(1 % path.size());
      ComponentModel component =
          first.components().stream()
              .filter(c -> !c.isNullable())
              .filter(c -> c.json().equals(new JsonType.Parts(second.java())))
              .findFirst()
              .orElseThrow();
      List<String> names = new ArrayList<>(names());
      names.add(first.type().label());
      return Finding.of(
          Message.RECURSIVE_RECORD,
          component.spot(),
          component.name(),
          first.type().label(),
          String.join(" has a ", names),
          second.type().label());
    }
  }
}
