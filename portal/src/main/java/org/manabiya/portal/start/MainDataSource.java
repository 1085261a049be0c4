package org.manabiya.portal.start;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/** The one data source of the application; every persistence unit and JDBC user shares it and so one JTA transaction. */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/main",
        className = "org.manabiya.core.data.MainDatabase",
        url = "${MPCONFIG=manabiya.database.url}",
        user = "${MPCONFIG=manabiya.database.user}",
        password = "${MPCONFIG=manabiya.database.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 30,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class MainDataSource {}
