package dev.intrepid.processor.check.compilation;

import dev.intrepid.processor.check.Check;
import dev.intrepid.processor.model.RegistryName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;
import java.util.Set;

/** The catalog and the lock belong to one module, so no two modules are compiled at once. */
final class ModuleIsCompiledAloneCheck implements Check<RoundModel> {

  @Override
  public List<Finding> findings(RoundModel round) {
    Set<String> modules = round.before().modules;
    return modules.size() < 2
        ? List.of()
        : RegistryName.firstTypes(round).values().stream()
            .flatMap(packages -> packages.values().stream())
            .limit(1)
            .map(
                first ->
                    Finding.of(
                        Message.SEVERAL_MODULES_AT_ONCE, first.spot(), String.join(", ", modules)))
            .toList();
  }
}
