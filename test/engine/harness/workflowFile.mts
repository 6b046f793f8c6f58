import { Workflow } from 'n8n-workflow';
import type { IConnections, INode, INodeTypes, IWorkflowSettings } from 'n8n-workflow';

/** A workflow as n8n exports it; what n8n adds on saving may be missing. */
export interface WorkflowFile {
	id?: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

/** The workflow ready to run. n8n makes one for each execution, since running changes it. */
export function toWorkflow(file: WorkflowFile, nodeTypes: INodeTypes): Workflow {
	const { nodes, connections, settings, name, id = name } = structuredClone(file);
	return new Workflow({
		id,
		name,
		nodes,
		connections,
		active: true,
		nodeTypes,
		settings: { executionOrder: 'v1', ...settings },
	});
}
