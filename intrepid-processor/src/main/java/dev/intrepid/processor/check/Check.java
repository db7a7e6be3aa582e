package dev.intrepid.processor.check;

import dev.intrepid.processor.report.Finding;
import java.util.stream.Stream;

/** One rule: a model in, what breaks the rule out. */
@FunctionalInterface
public interface Check<T> {

  Stream<Finding> findings(T model);
}
