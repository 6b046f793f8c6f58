import { installOtherServer } from './installOtherServer.mts';
import type { OtherServer } from './installOtherServer.mts';
import { installServer, serverVersion } from './installServer.mts';
import type { InstallOptions } from './installServer.mts';

/**
 * The n8n that the environment variable TALKLIFT_N8N_VERSION names, e.g. `2.20.12`, and that of the
 * lockfile when it names none. It is installed first when it is missing.
 */
export async function wantedServer(options: InstallOptions = {}): Promise<OtherServer> {
	const version = process.env.TALKLIFT_N8N_VERSION || serverVersion;
	return version === serverVersion
		? { ...(await installServer(options)), node: process.execPath }
		: await installOtherServer(version, options);
}
