package dev.intrepid.testkit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Skips the tests of promises that a repo does not make, and lets nothing else skip a test:
 * otherwise a fixture or repo that aborts would pass the contract.
 */
final class ContractRules implements ExecutionCondition, InvocationInterceptor {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Promise.class)
        .filter(promise -> !contract(context).capabilities().contains(promise.value()))
        .map(promise -> ConditionEvaluationResult.disabled("not promised: " + promise.value()))
        .orElseGet(() -> ConditionEvaluationResult.enabled("part of the contract"));
  }

  private static RepoContract contract(ExtensionContext context) {
    return (RepoContract) context.getRequiredTestInstance();
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    proceedWithoutAborting(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    proceedWithoutAborting(invocation);
  }

  private static void proceedWithoutAborting(Invocation<Void> invocation) throws Throwable {
    try {
      invocation.proceed();
    } catch (TestAbortedException e) {
      throw new AssertionError("Nothing may skip a test of the contract: " + e.getMessage(), e);
    }
  }
}
