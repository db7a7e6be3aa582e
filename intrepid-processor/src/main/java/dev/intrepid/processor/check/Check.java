package dev.intrepid.processor.check;

import dev.intrepid.processor.report.Finding;
import java.util.List;

/** One rule: a model in, what breaks the rule out. */
@FunctionalInterface
public interface Check<T> {

  List<Finding> findings(T model);
}
