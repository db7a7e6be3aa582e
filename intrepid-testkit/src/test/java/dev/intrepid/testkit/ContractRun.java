package dev.intrepid.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The names of the tests of a contract, by what became of them when it was run. */
final class ContractRun implements TestExecutionListener {

  final Set<String> passed = new TreeSet<>();
  final Set<String> failed = new TreeSet<>();
  final Set<String> leftOut = new TreeSet<>();

  private ContractRun() {}

  static ContractRun of(Class<? extends RepoContract> contract) {
    ContractRun run = new ContractRun();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(contract)).build();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    leftOut.add(name(test));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      byStatus(result.getStatus()).add(name(test));
    }
  }

  private Set<String> byStatus(Status status) {
    return switch (status) {
      case SUCCESSFUL -> passed;
      case FAILED -> failed;
      case ABORTED -> leftOut;
    };
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .map(source -> source instanceof MethodSource method ? method.getMethodName() : "")
        .orElse(test.getDisplayName());
  }
}
