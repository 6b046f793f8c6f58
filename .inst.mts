import { installServer } from './n8n/installServer.mts';
console.log(await installServer({onProgress: p=>console.log(p.step, p.detail)}));
