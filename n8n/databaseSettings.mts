/** The environment that makes n8n keep its data in this database: `postgres://user:password@host/name`. */
export const databaseSettings = (url: URL): NodeJS.ProcessEnv => ({
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: url.hostname,
	DB_POSTGRESDB_PORT: url.port,
	DB_POSTGRESDB_DATABASE: url.pathname.slice(1),
	DB_POSTGRESDB_USER: decodeURIComponent(url.username),
	DB_POSTGRESDB_PASSWORD: decodeURIComponent(url.password),
});
