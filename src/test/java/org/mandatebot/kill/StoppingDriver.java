package org.mandatebot.kill;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;

/// The database's driver, but for one statement: whoever gets there says so and hangs for ever, so that the process can
/// be killed just there. The service is given it as `datasources.default.driver-class-name` and knows nothing of it.
public final class StoppingDriver implements Driver {
  /// The system property that says where, as [Stop#toString].
  static final String AT = "stop.at";
  /// What the process prints once it has stopped.
  static final String STOPPED = "stopped, to be killed";

  private final Stop stop = Stop.parse(System.getProperty(AT, ""));
  private final AtomicInteger left = new AtomicInteger(stop.number);

  enum Moment {
    BEFORE, AFTER, COMMITTED
  }

  /// Where to stop.
  ///
  /// @param number at which of the executions
  /// @param statement words of it, in lower case
  record Stop(Moment moment, int number, String statement) {

    static Stop parse(String text) {
      String[] parts = text.split(":", 3);
      return parts.length < 3
          ? new Stop(Moment.BEFORE, 0, "")
          : new Stop(Moment.valueOf(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
      return moment + ":" + number + ":" + statement;
    }
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return stopping(Connection.class, new Stopping(DriverManager.getConnection(url, info)));
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return DriverManager.getDriver(url).acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return DriverManager.getDriver(url).getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  private static <T> T stopping(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void hang() {
    System.out.println(STOPPED);
    System.out.flush();
    while (true)
      LockSupport.park();
  }

  private final class Stopping implements InvocationHandler {
    private final Connection real;
    private boolean atCommit;

    Stopping(Connection real) {
      this.real = real;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      Object result = call(real, method, arguments);
      if (atCommit && method.getName().equals("commit"))
        hang();
      return result instanceof PreparedStatement statement && isMeant((String) arguments[0])
          ? stopping(PreparedStatement.class, (_, called, its) -> execute(statement, called, its))
          : result;
    }

    private boolean isMeant(String sql) {
      return !stop.statement.isEmpty() && sql.toLowerCase(Locale.ROOT).contains(stop.statement);
    }

    private Object execute(PreparedStatement statement, Method method, Object[] arguments) throws Throwable {
      boolean now = method.getName().startsWith("execute") && left.decrementAndGet() == 0;
      if (now && stop.moment == Moment.BEFORE)
        hang();
      Object result = call(statement, method, arguments);
      if (now && (stop.moment == Moment.AFTER || real.getAutoCommit()))
        hang();
      atCommit = atCommit || now;
      return result;
    }
  }
}
