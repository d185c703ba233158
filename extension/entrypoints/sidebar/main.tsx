import '../../no-eval.ts';
import { openSidebar, Sidebar } from '../../panel/sidebar.tsx';
import '../../panel/panel.css';
import { mount } from '../../panel/mount.tsx';

mount(<Sidebar {...openSidebar()} />);
