package dev.intrepid.processor.check.json;

import dev.intrepid.processor.check.Check;
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
import org.jspecify.annotations.Nullable;

/** Records that contain themselves do so through something that can be empty. */
final class RecordIsNotRecursiveCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Set<Set<String>> told = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (RecordShape shape : round.shapes().inSource()) {
      Cycle cycle = cycle(shape, List.of(shape), round.shapes());
      if (cycle != null && told.add(new HashSet<>(cycle.names()))) {
        findings.add(cycle.finding());
      }
    }
    return findings;
  }

  /** Follows the components that are records until the first record is met again. */
  private static @Nullable Cycle cycle(RecordShape first, List<RecordShape> path, Shapes shapes) {
    RecordShape last = path.get(path.size() - 1);
    for (ComponentModel component : last.components()) {
      if (!component.isNullable() && component.json() instanceof JsonType.Parts parts) {
        RecordShape next = shapes.of(parts.marked());
        if (next.equals(first)) {
          return new Cycle(path);
        }
        if (!path.contains(next)) {
          List<RecordShape> longer = new ArrayList<>(path);
          longer.add(next);
          Cycle found = cycle(first, longer, shapes);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
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
              .filter(c -> c.json().equals(new JsonType.Parts(second.marked())))
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
