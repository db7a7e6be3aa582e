package dev.intrepid.processor.random;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a type is declared.
 *
 * @param packageName empty for the unnamed package
 * @param hosts the types around it, the outermost first
 */
record Place(String packageName, List<Host> hosts, String name) {

  Place {
    hosts = List.copyOf(hosts);
  }

  String canonical() {
    return qualified(nested("."));
  }

  /** The name of what is generated for it. */
  String generated(String suffix) {
    return qualified(nested("_") + suffix);
  }

  /** The name of a class beside it. */
  String qualified(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  private String nested(String separator) {
    return Stream.concat(hosts.stream().map(Host::name), Stream.of(name))
        .collect(joining(separator));
  }
}
